import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { hostileFiles, tellingPhoto } from './hostile-files';
import { visited } from './shop';
import { someoneOnMessenger } from './simulator';
import { expect, test, type Desk } from './team';

const photo = readFileSync(
  new URL('../../simulator/src/main/resources/files/photo.jpg', import.meta.url),
);

interface Kept {
  name: string | null;
  mimeType: string;
  url: string | null;
  thumbnail: { url: string } | null;
}

/** Notes whatever a file does in a browser, and lets nothing out of it. */
async function watched(context: BrowserContext): Promise<string[]> {
  const done: string[] = [];
  const isOurs = (url: URL) =>
    [process.env.DEMO_URL, process.env.SIMULATOR_URL].includes(url.origin);
  await context.route(
    (url) => !isOurs(url),
    async (route) => {
      done.push(`asked for ${route.request().url()}`);
      await route.abort();
    },
  );
  context.on('dialog', (dialog) => {
    done.push(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('weberror', (error) => done.push(`ran into ${error.error().message}`));
  return done;
}

/** In a tab of its own, as somebody does who follows its address: it can only be saved. */
async function opensAlone(page: Page, url: string, type: string): Promise<void> {
  const answer = await page.request.get(url);
  const headers = answer.headers();
  expect(headers['content-type']?.split(';')[0]).toBe(type);
  expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[^";\r\n]*$/);
  expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  const tab = await page.context().newPage();
  const saved = tab.waitForEvent('download');
  await tab.goto(url).catch(() => undefined);
  await saved;
  expect(tab.url()).toBe('about:blank');
  await tab.close();
}

/** What ran when it was built into a page of ours by somebody who got that far. */
function builtIn(page: Page, urls: string[]): Promise<(string | null)[]> {
  return page.evaluate(async (all) => {
    const ways = ['script', 'module', 'style', 'frame', 'object', 'worker'] as const;
    const make = (way: (typeof ways)[number], url: string) => {
      if (way === 'worker') return navigator.serviceWorker.register(url).then(() => true);
      const tags = { script: 'script', module: 'script', style: 'link', frame: 'iframe' };
      const node = document.createElement(way === 'object' ? 'object' : tags[way]);
      if (way === 'module') node.setAttribute('type', 'module');
      if (way === 'style') node.setAttribute('rel', 'stylesheet');
      const address = { style: 'href', object: 'data' }[way as string] ?? 'src';
      node.setAttribute(address, url);
      return new Promise<boolean>((resolve) => {
        node.onload = () => resolve(way === 'script' || way === 'module' || way === 'style');
        node.onerror = () => resolve(false);
        setTimeout(() => resolve(false), 1_000);
        document.head.append(node);
      }).finally(() => node.remove());
    };
    const tried = all.flatMap((url) =>
      ways.map(async (way) =>
        (await Promise.resolve(make(way, url)).catch(() => false)) ? `${way} ${url}` : null,
      ),
    );
    return (await Promise.all(tried)).filter(Boolean);
  }, urls);
}

async function nothingRuns(page: Page, files: Kept[]): Promise<void> {
  expect(await builtIn(page, ['/sw.js'])).toContain('script /sw.js');
  const urls = files.map(({ url }) => url ?? '');
  expect(await builtIn(page, urls)).toEqual([]);
  expect(await page.evaluate(() => window.name)).toBe('');
}

async function kept(desk: Desk, count: number): Promise<Kept[]> {
  const id = new URL(desk.page.url()).pathname.split('/').at(-1);
  const files: Kept[] = [];
  const read = async () => {
    const answer = await desk.page.request.get(
      `${process.env.DEMO_URL}/api/inbox/v1/conversations/${id}/messages?limit=100`,
    );
    const { items } = (await answer.json()) as { items: { attachments: Kept[] }[] };
    files.splice(0, files.length, ...items.toReversed().flatMap((item) => item.attachments));
    return files.filter(({ url }) => url !== null).length;
  };
  await expect.poll(read, { timeout: 60_000 }).toBe(count);
  return files;
}

test('nothing that a customer sends does anything in the team’s browsers', async ({ ben }) => {
  test.slow();
  const { page } = ben;
  const done = await watched(page.context());
  const someone = someoneOnMessenger();
  await someone.writes('Look at these');
  for (const [index, { name, bytes }] of hostileFiles.entries()) {
    await someone.sendsOwn(`${index} ${name}`, bytes);
  }
  await someone.sendsOwn('telling.jpg', tellingPhoto(photo, '<html><script>alert(1)</script>'));
  await ben.open(someone.id);
  const files = await kept(ben, hostileFiles.length + 1);

  expect(files.slice(0, -1).map(({ mimeType }) => mimeType)).toEqual(
    hostileFiles.map(({ type }) => type),
  );
  const telling = files.at(-1);
  await ben.log.getByRole('button', { name: 'Show telling.jpg large' }).click();
  await expect(page.getByRole('dialog', { name: 'telling.jpg' })).toBeVisible();
  await page.keyboard.press('Escape');
  const drawn = await (
    await page.request.get(`${process.env.DEMO_URL}${telling?.thumbnail?.url}`)
  ).body();
  expect(drawn.toString('latin1')).not.toMatch(/Exif|script/);
  for (const { url, mimeType } of files) {
    await opensAlone(page, `${process.env.DEMO_URL}${url}`, mimeType);
  }
  await nothingRuns(page, files);
  expect(done).toEqual([]);
});

visited('nor anything that a visitor sends, nor in their own window', async ({ visitor, ben }) => {
  visited.slow();
  const done = [await watched(visitor.page.context()), await watched(ben.page.context())];
  await visitor.opensTheChat();
  await visitor.writes('Look at what I have');
  await ben.row('Look at what I have').click();
  const chosen = hostileFiles.filter(({ what }) =>
    /script as well|page in its comment|page behind it|page in it$|shortcut|^svg with a script|says it is a picture|card/.test(
      what,
    ),
  );
  const taken = chosen.filter(({ type }) => type !== 'application/octet-stream');
  expect(taken.length).toBeGreaterThan(4);
  expect(taken.length).toBeLessThan(chosen.length);
  await visitor.page
    .locator('input[type=file]')
    .setInputFiles(
      chosen.map(({ name, bytes }) => ({ name, mimeType: 'text/html', buffer: bytes })),
    );
  await expect(visitor.page.getByText('This kind of file can’t be sent here.')).toHaveCount(
    chosen.length - taken.length,
  );
  await expect(visitor.log.getByRole('link', { name: /^Download/ })).toHaveCount(taken.length);

  const files = await kept(ben, taken.length);
  for (const { url, mimeType } of files) {
    await opensAlone(ben.page, `${process.env.DEMO_URL}${url}`, mimeType);
  }
  await nothingRuns(ben.page, files);
  for (const [index, link] of (await visitor.log.getByRole('link').all()).entries()) {
    const address = (await link.getAttribute('href')) ?? '';
    await opensAlone(visitor.page, address, taken[index]?.type ?? '');
  }
  expect(await visitor.page.evaluate(() => window.name)).toBe('');
  expect(done).toEqual([[], []]);
});
