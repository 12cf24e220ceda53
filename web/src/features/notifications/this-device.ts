import type { QueryClient } from '@tanstack/react-query';
import {
  addDevice,
  notificationCheckQuery,
  notificationEvents,
  notificationPreferencesQuery,
  removeDevice,
} from '../../api/notifications';
import { bytesOf } from '../../local/base64';
import { deviceOf, noDevice } from '../../local/device';
import { deviceName } from '../../local/device-name';
import { permissionNow } from '../../local/permission';
import { activeWorker, registerWorker } from './worker';

/**
 * Makes this browser a place that the server pushes to, where it is allowed and wanted: the worker,
 * the subscription, and the server's word for it. What is there already stays; it may be called at
 * any time and from several tabs.
 */
export async function keepDevice(
  cache: QueryClient,
  userId: string,
  isAsked = false,
): Promise<void> {
  const device = deviceOf(userId);
  if (permissionNow() !== 'granted' || (device.get().isLeft && !isAsked)) return;
  const { events } = await cache.fetchQuery(notificationPreferencesQuery);
  if (!notificationEvents.some((event) => events[event].desktop)) return;
  const worker = await registerWorker();
  if (!worker || !('pushManager' in worker)) return;
  const { push } = await cache.fetchQuery(notificationCheckQuery);
  try {
    const subscription = await subscribed(worker.pushManager, bytesOf(push.publicKey));
    const { id } = await addDevice(subscription, deviceName(navigator.userAgent));
    device.update(() => ({ ...noDevice, id, endpoint: subscription.endpoint }));
  } catch (problem) {
    const refusal = problem instanceof Error ? problem.message : String(problem);
    device.update(() => ({ ...noDevice, refusal }));
  }
  void cache.invalidateQueries({ queryKey: notificationCheckQuery.queryKey });
}

/** The server pushes to this browser no more: its user signs out, or wants it so from now on. */
export async function leaveDevice(userId: string, isLeft: boolean): Promise<void> {
  const device = deviceOf(userId);
  const { id } = device.get();
  device.update(() => ({ ...noDevice, isLeft }));
  if (id !== null) await removeDevice(id);
  const worker = await activeWorker();
  const subscription = await worker?.pushManager?.getSubscription();
  await subscription?.unsubscribe();
}

/** Whether the server pushes to this browser, so that its worker shows what there is to show. */
export async function isPushedTo(userId: string): Promise<boolean> {
  const { endpoint } = deviceOf(userId).get();
  const worker = endpoint === null ? null : await activeWorker();
  const subscription = await worker?.pushManager?.getSubscription().catch(() => null);
  return subscription?.endpoint === endpoint && endpoint !== null;
}

async function subscribed(
  manager: PushManager,
  key: Uint8Array<ArrayBuffer>,
): Promise<PushSubscription> {
  const known = await manager.getSubscription();
  if (known && hasKey(known, key)) return known;
  // One of another server, or of this one before it got new keys.
  await known?.unsubscribe();
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

function hasKey({ options }: PushSubscription, key: Uint8Array): boolean {
  const known = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer());
  return known.length === key.length && known.every((byte, place) => byte === key[place]);
}
