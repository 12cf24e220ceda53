import { useLocationProperty } from 'wouter/use-browser-location';
import { paths } from '../ui/paths';

export type Place = 'messaging' | 'leads' | 'deals' | 'contacts' | 'settings';

/** Which item of the navigation an address belongs to. */
export function placeOf(path: string): Place {
  if (path.startsWith('/deals')) return 'deals';
  if (path.startsWith('/contacts') || path.startsWith('/organizations')) return 'contacts';
  if (path.startsWith(paths.settings)) return 'settings';
  return path.startsWith('/leads') && !path.startsWith(paths.messaging) ? 'leads' : 'messaging';
}

/** Where one is; what asks is drawn again only when that changes, not at every address. */
export function usePlace(): Place {
  return useLocationProperty(() => placeOf(location.pathname));
}
