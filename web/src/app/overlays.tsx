import { useState } from 'react';
import { usePreferences } from '../api/preferences';
import type { CommandState } from '../commands/command';
import { useIntent } from '../ui/intents';
import { later } from '../ui/later';

const Palette = later(() => import('../features/palette/palette').then((module) => module.Palette));
const ShortcutSheet = later(() =>
  import('../features/palette/shortcut-sheet').then((module) => module.ShortcutSheet),
);
const ToastRegion = later(() => import('../ui/toast-region').then((module) => module.ToastRegion));

const PreferencesDialog = later(() =>
  import('../features/preferences/preferences-dialog').then((module) => module.PreferencesDialog),
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
      {open === 'preferences' && <PreferencesDialog onClose={close} />}
      {open === 'palette' && <Palette state={state} onClose={close} />}
      {open === 'shortcuts' && (
        <ShortcutSheet state={state} sendShortcut={sendShortcut} onClose={close} />
      )}
      <ToastRegion />
    </>
  );
}
