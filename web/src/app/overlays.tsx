import { lazy, Suspense, useState } from 'react';
import { usePreferences } from '../api/preferences';
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

const PreferencesDialog = lazy(() =>
  import('../features/preferences/preferences-dialog').then((module) => ({
    default: module.PreferencesDialog,
  })),
);

type Overlay = 'palette' | 'shortcuts' | 'preferences';

/** What lies over the screen when it is asked for; loaded when it is asked for first. */
export function Overlays({ state }: { state: CommandState }) {
  const [open, setOpen] = useState<Overlay | null>(null);
  useIntent('palette', () => setOpen('palette'));
  useIntent('shortcuts', () => setOpen('shortcuts'));
  useIntent('preferences', () => setOpen('preferences'));
  const sendShortcut = usePreferences().sendWith === 'enter' ? 'enter' : 'mod+enter';
  const close = () => setOpen(null);
  return (
    <>
      <Suspense>
        {open === 'preferences' && <PreferencesDialog onClose={close} />}
        {open === 'palette' && <Palette state={state} onClose={close} />}
        {open === 'shortcuts' && (
          <ShortcutSheet state={state} sendShortcut={sendShortcut} onClose={close} />
        )}
      </Suspense>
      <Suspense>
        <ToastRegion />
      </Suspense>
    </>
  );
}
