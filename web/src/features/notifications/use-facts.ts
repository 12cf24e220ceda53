import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  ledgerQuery,
  notificationCheckQuery,
  notificationEvents,
  type NotificationPreferences,
} from '../../api/notifications';
import { useMe } from '../../api/session';
import { deviceOf } from '../../local/device';
import type { Permission } from '../../local/permission';
import type { Facts } from './checker';
import { isPushedTo } from './this-device';
import { activeWorker } from './worker';

/** What is known now, of this browser and of the server; undefined until both have answered. */
export function useFacts(
  { events }: NotificationPreferences,
  permission: Permission,
): Facts | undefined {
  const { user } = useMe();
  const { data: check } = useQuery({ ...notificationCheckQuery, staleTime: 0 });
  const { data: ledger } = useInfiniteQuery({ ...ledgerQuery(null), staleTime: 0 });
  const { data: browser } = useQuery({
    // Whenever the server was asked anew, this device may have been set up or removed.
    queryKey: ['notifications', 'browser', user.id, permission, check],
    queryFn: () => browserFacts(user.id),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  if (!check || !ledger || !browser) return undefined;
  const { id, refusal } = deviceOf(user.id).get();
  const last = ledger.pages[0]?.items.find(({ transport }) => transport !== 'email');
  const device = check.devices.find((each) => each.id === id);
  return {
    wants: {
      desktop: notificationEvents.some((event) => events[event].desktop),
      email: notificationEvents.some((event) => events[event].email),
    },
    permission,
    isSecure: isSecureContext,
    ...browser,
    refusal,
    pushError: device?.lastError?.detail ?? null,
    wasFocused: last?.reason === 'focused',
    mail: {
      isConfigured: check.mail.configured,
      error: check.mail.lastError?.detail ?? null,
    },
  };
}

async function browserFacts(userId: string): Promise<Pick<Facts, 'worker' | 'subscription'>> {
  if (!('serviceWorker' in navigator))
    return { worker: 'unsupported', subscription: 'unsupported' };
  const worker = (await activeWorker()) ? 'active' : 'missing';
  if (!('PushManager' in globalThis)) return { worker, subscription: 'unsupported' };
  return { worker, subscription: (await isPushedTo(userId)) ? 'accepted' : 'missing' };
}
