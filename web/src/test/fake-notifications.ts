import type {
  Device,
  NotificationCheck,
  NotificationPreferences,
  NotificationRecord,
  NotificationTest,
} from '../api/notifications';
import type { FeedEvent } from '../api/types';
import { ago } from './world';

/** What a make-believe user is told about, and was. */
export class FakeNotifications {
  preferences: NotificationPreferences = {
    events: {
      mine: { desktop: true, email: true },
      others: { desktop: false, email: false },
      unassigned: { desktop: true, email: false },
      assigned: { desktop: true, email: true },
    },
  };
  mail: NotificationCheck['mail'] = { configured: true, lastError: null };
  devices: Device[] = [];
  ledger: NotificationRecord[] = [];
  /** What others were told, by their ids. */
  readonly ledgers = new Map<string, NotificationRecord[]>();
  readonly tests: NotificationTest[] = [];

  constructor(private readonly emit: (event: FeedEvent) => void) {}

  async answer(call: string, request: Request): Promise<Response | null> {
    if (call === 'GET /me/notification-preferences') return Response.json(this.preferences);
    if (call === 'PUT /me/notification-preferences') {
      this.preferences = (await request.json()) as NotificationPreferences;
      return Response.json(this.preferences);
    }
    if (call === 'GET /me/notifications') return Response.json({ items: this.ledger, next: null });
    if (call === 'GET /notifications') {
      const of = new URL(request.url).searchParams.get('user') ?? '';
      return Response.json({ items: this.ledgers.get(of) ?? [], next: null });
    }
    if (call === 'GET /me/notification-check') return Response.json(this.check());
    if (call === 'POST /me/notifications/test') return this.test(await request.json());
    if (call === 'POST /me/devices') return Response.json(this.add(await request.json()));
    if (!call.startsWith('DELETE /me/devices/')) return null;
    this.devices = this.devices.filter(({ id }) => !call.endsWith(`/${id}`));
    return new Response(null, { status: 204 });
  }

  /** One about a new message, on the user's streams. */
  tell(conversationId: string, title: string, body: string, count = 1): void {
    const data = { id: `n-${title}`, event: 'unassigned', conversationId, title, body } as const;
    const rest = { by: null, channel: 'WhatsApp by Twilio', count, at: ago(0) };
    this.emit({ event: 'notification', data: { ...data, ...rest } });
  }

  withdraw(conversationId: string): void {
    this.emit({ event: 'notification.withdrawn', data: { conversationId } });
  }

  private check(): NotificationCheck {
    return { mail: this.mail, push: { publicKey: 'BA' }, devices: this.devices };
  }

  private test(test: NotificationTest): Response {
    this.tests.push(test);
    return Response.json({ outcome: 'sent', reason: null, detail: null });
  }

  private add({ name }: { name: string }): Device {
    const id = `device-${this.devices.length + 1}`;
    const device = { id, name, createdAt: ago(0), lastUsedAt: null, lastError: null };
    this.devices.push(device);
    return device;
  }
}
