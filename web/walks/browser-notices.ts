import { expect, type Page } from '@playwright/test';

interface Shown {
  title: string;
  body: string;
  tag: string;
}

/** What is needed of a worker's own world; the walks are typed for that of pages. */
interface WorkerScope extends EventTarget {
  registration: ServiceWorkerRegistration;
  NotificationEvent: new (kind: string, about: { notification: Notification }) => Event;
}

/** A browser that may show notifications, and what it was made to show. */
export class NoticeBoard {
  /** The titles of all that were ever shown, also of those that were replaced or taken back. */
  readonly ever: string[] = [];

  private constructor(private readonly page: Page) {}

  /** Allows them for all tabs, and counts from here on. */
  static async on(page: Page): Promise<NoticeBoard> {
    const board = new NoticeBoard(page);
    const context = page.context();
    await context.grantPermissions(['notifications']);
    await context.exposeBinding('noteShown', (_, title: string) => board.ever.push(title));
    await context.addInitScript(countWhatIsShown);
    // Only what comes while the page listens is told to it.
    const listening = page.waitForResponse(/\/events$/);
    await page.reload();
    await listening;
    await page.evaluate(() => navigator.serviceWorker.ready);
    return board;
  }

  /** What stands there now. */
  shown(): Promise<Shown[]> {
    return this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const notifications = await registration.getNotifications();
      return notifications.map(({ title, body, tag }) => ({ title, body, tag }));
    });
  }

  /** As the browser's push service would, which no test can reach. */
  async push(data: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const registered = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) =>
        registrations.forEach(({ registrationId }) => resolve(registrationId)),
      );
    });
    await session.send('ServiceWorker.enable');
    const { origin } = new URL(this.page.url());
    const registrationId = await registered;
    await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
    await session.detach();
  }

  /** Headless browsers have nothing to click on: the worker is told of a click as it would be. */
  async click(title: string): Promise<void> {
    const [worker] = this.page.context().serviceWorkers();
    if (!worker) throw new Error('There is no worker');
    // What is asked for is not there at once.
    await expect(() =>
      worker.evaluate(async (wanted) => {
        const scope = globalThis as unknown as WorkerScope;
        const [notification] = (await scope.registration.getNotifications()).filter(
          (one) => one.title === wanted,
        );
        if (!notification) throw new Error(`${wanted} is not shown`);
        scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
      }, title),
    ).toPass({ timeout: 12_000 });
  }

  /** Soon: a browser takes them away by itself after some 20 seconds. */
  async expectShown(...titles: string[]): Promise<void> {
    await expect
      .poll(async () => (await this.shown()).map(({ title }) => title), { timeout: 12_000 })
      .toEqual(titles);
  }
}

function countWhatIsShown(): void {
  const { noteShown } = globalThis as unknown as { noteShown: (title: string) => void };
  const { showNotification } = ServiceWorkerRegistration.prototype;
  ServiceWorkerRegistration.prototype.showNotification = function (title, options) {
    noteShown(title);
    return showNotification.call(this, title, options);
  };
}
