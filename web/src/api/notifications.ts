import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

export type NotificationPreferences = Schemas['NotificationPreferences'];
export type NotificationEvent = Schemas['NotifiedEvent'];
export type NotificationRecord = Schemas['LedgerItem'];
export type NotificationCheck = Schemas['NotificationCheck'];
export type NotificationTest = Schemas['NotificationTest'];
export type Device = Schemas['Device'];

/** The four things that one can be told about, in the order in which they are always shown. */
export const notificationEvents: readonly NotificationEvent[] = [
  'mine',
  'others',
  'unassigned',
  'assigned',
];

export const notificationPreferencesQuery = queryOptions({
  queryKey: ['notifications', 'preferences'],
  queryFn: () => answerOf(api.GET('/me/notification-preferences')),
});

export async function saveNotificationPreferences(
  cache: QueryClient,
  body: NotificationPreferences,
): Promise<void> {
  const saved = await answerOf(api.PUT('/me/notification-preferences', { body }));
  cache.setQueryData(notificationPreferencesQuery.queryKey, saved);
}

/** What the server knows of why notifications arrive or not. */
export const notificationCheckQuery = queryOptions({
  queryKey: ['notifications', 'check'],
  queryFn: () => answerOf(api.GET('/me/notification-check')),
});

const atOnce = 20;

const ledgerKey = ['notifications', 'ledger'] as const;

/** What a user was told, and what not and why, newest first; null is who asks, others are for admins. */
export function ledgerQuery(user: string | null) {
  return infiniteQueryOptions({
    queryKey: [...ledgerKey, user],
    queryFn: ({ pageParam }) => {
      const query = { limit: atOnce, ...(pageParam ? { cursor: pageParam } : {}) };
      return answerOf(
        user === null
          ? api.GET('/me/notifications', { params: { query } })
          : api.GET('/notifications', { params: { query: { ...query, user } } }),
      );
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export async function sendTestNotification(cache: QueryClient, body: NotificationTest) {
  const result = await answerOf(api.POST('/me/notifications/test', { body }));
  void cache.invalidateQueries({ queryKey: ledgerKey });
  void cache.invalidateQueries({ queryKey: notificationCheckQuery.queryKey });
  return result;
}

export async function removeDevice(deviceId: string): Promise<void> {
  await answerOf(api.DELETE('/me/devices/{deviceId}', { params: { path: { deviceId } } }));
}

/** Has the server push to a browser's subscription; the same one again is the same device. */
export function addDevice(subscription: PushSubscription, name: string): Promise<Device> {
  const { endpoint, keys } = subscription.toJSON();
  const body = {
    endpoint: endpoint ?? subscription.endpoint,
    keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' },
    name,
  };
  return answerOf(api.POST('/me/devices', { body }));
}
