import { vi } from 'vitest';

/** A service worker and a push service as a page sees them, of which jsdom has neither. */
export class FakeWorker {
  readonly shown: string[] = [];
  /** What the push service says instead of giving a subscription. */
  refusal: string | null = null;
  /** How many subscriptions were asked for. */
  asked = 0;
  /** How often a page looked whether there is one. */
  looked = 0;
  private subscription: object | null = null;
  private listener: ((event: MessageEvent) => void) | undefined;
  private isRegistered = false;

  /** Puts itself into the browser, where it stays until `leave`. */
  enter(): void {
    Object.defineProperty(navigator, 'serviceWorker', {
      configurable: true,
      value: this.container,
    });
    vi.stubGlobal('PushManager', Object);
    vi.stubGlobal('Notification', { permission: 'granted' });
  }

  leave(): void {
    Reflect.deleteProperty(navigator, 'serviceWorker');
    Reflect.deleteProperty(globalThis, 'PushManager');
    Reflect.deleteProperty(globalThis, 'Notification');
  }

  /** The browser gives up its subscription. */
  loseSubscription(): void {
    this.subscription = null;
  }

  /** Tells the page what the worker tells its tabs. */
  says(data: unknown): void {
    this.listener?.(new MessageEvent('message', { data }));
  }

  private readonly registration = {
    active: {},
    showNotification: async (title: string) => void this.shown.push(title),
    getNotifications: async () => [],
    pushManager: {
      getSubscription: async () => {
        this.looked += 1;
        return this.subscription;
      },
      subscribe: async (options: { applicationServerKey: Uint8Array }) => this.subscribe(options),
    },
  };

  private readonly container = {
    register: async () => {
      this.isRegistered = true;
      return this.registration;
    },
    ready: Promise.resolve(this.registration),
    getRegistration: async () => (this.isRegistered ? this.registration : undefined),
    addEventListener: (_: string, listener: (event: MessageEvent) => void) => {
      this.listener = listener;
    },
    startMessages: () => undefined,
  };

  private subscribe({ applicationServerKey }: { applicationServerKey: Uint8Array }): object {
    this.asked += 1;
    if (this.refusal !== null) throw new Error(this.refusal);
    const endpoint = `https://push.example/${this.asked}`;
    this.subscription = {
      endpoint,
      options: { applicationServerKey: applicationServerKey.buffer },
      toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
      unsubscribe: async () => {
        this.subscription = null;
        return true;
      },
    };
    return this.subscription;
  }
}
