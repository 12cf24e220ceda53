import { lazy, Suspense, useState } from 'react';
import type { CommandState } from '../commands/command';
import { useIntent } from '../ui/intents';

const Palette = lazy(() =>
  import('../features/palette/palette').then((module) => ({ default: module.Palette })),
);
const ShortcutSheet = lazy(() =>
  import('../features/palette/shortcut-sheet').then((module) => ({
    default: module.ShortcutSheet,
  })),
);
const ToastRegion = lazy(() =>
  import('../ui/toast-region').then((module) => ({ default: module.ToastRegion })),
);

type Overlay = 'palette' | 'shortcuts';

/** What lies over the screen when it is asked for; loaded when it is asked for first. */
export function Overlays({ state }: { state: CommandState }) {
  const [open, setOpen] = useState<Overlay | null>(null);
  useIntent('palette', () => setOpen('palette'));
  useIntent('shortcuts', () => setOpen('shortcuts'));
  const close = () => setOpen(null);
  return (
    <>
      <Suspense>
        {open === 'palette' && <Palette state={state} onClose={close} />}
        {open === 'shortcuts' && (
          <ShortcutSheet state={state} sendShortcut="mod+enter" onClose={close} />
        )}
      </Suspense>
      <Suspense>
        <ToastRegion />
      </Suspense>
    </>
  );
}
