import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

interface Meanwhile {
  /** Stands there until the component is loaded. */
  meanwhile?: ReactNode;
}

/**
 * A component whose file is loaded when it is shown first. React's own `lazy` holds back what comes
 * in until 300 ms after the last stand-in was shown anywhere on the page; this shows it at once. A
 * file that cannot be had is thrown to the boundary around it.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | null = null;
  return function Later({ meanwhile = null, ...props }: Props & Meanwhile) {
    const [Loaded, setLoaded] = useState(() => known);
    const [problem, setProblem] = useState<Error | null>(null);
    useEffect(() => {
      if (Loaded) return;
      load().then((component) => {
        known = component;
        setLoaded(() => component);
      }, setProblem);
    }, [Loaded]);
    if (problem) throw problem;
    return Loaded ? <Loaded {...(props as unknown as Props)} /> : meanwhile;
  };
}
