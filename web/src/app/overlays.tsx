import { useEffect, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
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

const NotificationsDialog = later(() =>
  import('../features/notifications/notifications-dialog').then(
    (module) => module.NotificationsDialog,
  ),
);

type Overlay = 'palette' | 'shortcuts' | 'preferences' | 'notifications';

/** What lies over the screen when it is asked for; loaded when it is asked for first. */
export function Overlays({ state }: { state: CommandState }) {
  const [open, setOpen] = useState<Overlay | null>(namedInAddress);
  useIntent('palette', () => setOpen('palette'));
  useIntent('shortcuts', () => setOpen('shortcuts'));
  useIntent('preferences', () => setOpen('preferences'));
  useIntent('notifications', () => setOpen('notifications'));
  useEffect(() => {
    if (namedInAddress()) navigate(location.pathname, { replace: true });
  }, []);
  const sendShortcut = usePreferences().sendWith === 'enter' ? 'enter' : 'mod+enter';
  const close = () => setOpen(null);
  return (
    <>
      {open === 'preferences' && <PreferencesDialog onClose={close} />}
      {open === 'notifications' && <NotificationsDialog onClose={close} />}
      {open === 'palette' && <Palette state={state} onClose={close} />}
      {open === 'shortcuts' && (
        <ShortcutSheet state={state} sendShortcut={sendShortcut} onClose={close} />
      )}
      <ToastRegion />
    </>
  );
}

/** Mails lead to the dialog by an address that ends in `?notifications`. */
function namedInAddress(): Overlay | null {
  return new URLSearchParams(location.search).has('notifications') ? 'notifications' : null;
}
