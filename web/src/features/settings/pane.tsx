import { useId, type ReactNode } from 'react';
import './pane.css';

interface PaneProps {
  title: string;
  lead?: ReactNode;
  /** What stands behind the title, and at the end of its line. */
  tag?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** One framed part of a page that sets something up. */
export function Pane({ title, lead, tag, action, children }: PaneProps) {
  const id = useId();
  return (
    <section className="pane" aria-labelledby={id}>
      <header className="pane-h">
        <h2 id={id}>{title}</h2>
        {tag}
        {action && <span className="pane-a">{action}</span>}
      </header>
      {lead && <p className="pane-l">{lead}</p>}
      <div className="form">{children}</div>
    </section>
  );
}
