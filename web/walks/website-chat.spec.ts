import { createHmac } from 'node:crypto';
import { expectNoViolations } from './accessible';
import { visited } from './shop';
import { expect, type Desk } from './team';

declare global {
  interface Window {
    Parley?: { identify: (token: string) => Promise<void> };
  }
}

async function openThread(desk: Desk, text: string): Promise<void> {
  await desk.row(text).click();
  await expect(desk.log).toContainText(text);
}

visited('from the page of the shop to the inbox and back', async ({ visitor, ben }) => {
  await expect(visitor.page.getByText(/^Ana from Bramble Coffee/)).toBeVisible();
  await visitor.opensTheChat();
  await expectNoViolations(visitor.page);
  await visitor.writes('Do you have oat milk too?');
  await openThread(ben, 'Do you have oat milk too?');

  await visitor.field.pressSequentially('And');
  await expect(ben.page.getByText(/^Visitor is writing$/)).toBeAttached();
  await ben.page.getByRole('textbox', { name: /^Reply to/ }).pressSequentially('It is.');
  await expect(visitor.page.getByRole('status', { name: 'Ben is writing' })).toBeVisible();
  await ben.page.getByRole('button', { name: 'Send' }).click();

  await expect(visitor.log.getByText('It is.', { exact: true })).toBeVisible();
  await expect(visitor.log).toContainText('Ben');
  await expect(ben.log.getByText('Read', { exact: true })).toBeVisible();
  await expect(visitor.page.getByRole('status', { name: 'Ben is writing' })).toHaveCount(0);
});

visited('a reply that comes while the window is closed waits on it', async ({ visitor, ben }) => {
  await visitor.opensTheChat();
  await visitor.writes('Do you deliver on Mondays?');
  await visitor.page.keyboard.press('Escape');
  await expect(visitor.page.getByRole('dialog')).toHaveCount(0);
  await openThread(ben, 'Do you deliver on Mondays?');
  await ben.reply('Every day but Sunday.');

  await expect(ben.log.getByText('Delivered', { exact: true })).toBeVisible();
  const unread = visitor.page.getByRole('button', { name: 'Open chat, 1 unread message' });
  await expect(unread).toBeVisible();
  await visitor.page.reload();
  await expect(unread).toBeVisible();
  await unread.click();

  await expect(visitor.log.getByText('Do you deliver on Mondays?')).toBeVisible();
  await expect(visitor.log.getByText('Every day but Sunday.')).toBeVisible();
  await expect(ben.log.getByText('Read', { exact: true })).toBeVisible();
});

visited(
  'what is written without a connection goes out when it is back',
  async ({ visitor, ben }) => {
    await visitor.opensTheChat();
    await visitor.page.context().setOffline(true);
    await visitor.field.fill('Written in a tunnel');
    await visitor.field.press('Enter');
    await expect(visitor.log.getByText('Not sent yet. Trying again.')).toBeVisible();
    await visitor.page.context().setOffline(false);

    await expect(visitor.log.getByText('Sent', { exact: true })).toBeVisible();
    await openThread(ben, 'Written in a tunnel');
    await expect(ben.log.getByText('Written in a tunnel')).toHaveCount(1);
  },
);

visited('when nobody is there, the visitor leaves an address', async ({ visitor, ben }) => {
  await declareAll(false);
  try {
    // Who is there is known to all pages within two seconds.
    await expect(async () => {
      await visitor.comesBy();
      await visitor.opensTheChat();
      await expect(visitor.page.getByText('Away at the moment')).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await visitor.writes('Is anybody there?');
    await visitor.page.getByRole('textbox', { name: 'Email' }).fill('nora@lind.example');
    await visitor.page.getByRole('button', { name: 'Save' }).click();
    await expect(visitor.page.getByText(/^Thank you/)).toBeVisible();
    await expectNoViolations(visitor.page);

    await openThread(ben, 'Is anybody there?');
    await expect(ben.log).toContainText('left the address nora@lind.example');
  } finally {
    await declareAll(true);
  }
});

visited('whoever is signed in at the shop is known by name', async ({ visitor, ana }) => {
  await ana.page.goto(`${process.env.DEMO_URL}/settings/messaging`);
  await ana.page.getByRole('link', { name: 'Manage Website chat' }).click();
  await ana.page.getByRole('button', { name: 'Make a new secret' }).click();
  const secret = await ana.page
    .getByRole('group', { name: 'Identity secret' })
    .locator('code')
    .innerText();
  const token = signed({ sub: '42', name: 'Nora Lind', email: 'nora@lind.example' }, secret);
  // A new secret is known everywhere a moment after it was made.
  await expect(async () => {
    const begun = visitor.page.waitForResponse((answer) => answer.url().endsWith('/session'));
    await visitor.page.evaluate((given) => void window.Parley?.identify(given), token);
    expect((await begun).status()).toBe(200);
  }).toPass();
  await visitor.opensTheChat();
  await visitor.writes('Has my grinder shipped?');

  await ana.page.goto(`${process.env.DEMO_URL}/leads/messaging`);
  await openThread(ana, 'Has my grinder shipped?');
  await expect(ana.page.getByRole('main', { name: 'Conversation with Nora Lind' })).toBeVisible();
});

visited('the script is kept by browsers and asked for anew', async ({ visitor }) => {
  const address = `${process.env.DEMO_URL}/webchat/widget.js`;
  const script = await visitor.page.request.get(address);
  const { etag = '', ...headers } = script.headers();

  expect(script.status()).toBe(200);
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  expect(headers['cache-control']).toContain('max-age=3600');
  const again = await visitor.page.request.get(address, { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
});

function signed(claims: object, secret: string): string {
  const exp = Math.floor(Date.now() / 1000) + 300;
  const said = [{ alg: 'HS256' }, { ...claims, exp }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`;
}

async function declareAll(available: boolean): Promise<void> {
  for (const user of ['ana', 'ben', 'clara', 'dev']) {
    const email = `${user}@demo.parley.example`;
    const session = await call('POST', '/session', { email, password: 'parley-demo' });
    const { csrfToken } = (await session.json()) as { csrfToken: string };
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    await call('PUT', '/me/availability', { available }, { cookie, 'x-csrf-token': csrfToken });
  }
}

async function call(
  method: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  const answer = await fetch(`${process.env.DEMO_URL}/api/inbox/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer;
}
