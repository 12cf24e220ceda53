const stop = 'button:not(:disabled), textarea, input, [tabindex="0"]';

/** Tab goes round within the window: Escape leaves it. */
export function keepFocus(event: KeyboardEvent, panel: HTMLElement): void {
  const stops = [...panel.querySelectorAll<HTMLElement>('*')].filter((each) => each.matches(stop));
  const root = panel.getRootNode() as ShadowRoot;
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (root.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
