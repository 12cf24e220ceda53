import { request, type BrowserContext } from '@playwright/test';

type Cookies = Parameters<BrowserContext['addCookies']>[0];

const kept = new Map<string, Cookies>();

/** The cookies of a session of this user, the same one for all walks as long as it lives. */
export async function sessionOf(user: string): Promise<Cookies> {
  const key = `${user} ${process.env.DEMO_URL}`;
  const known = kept.get(key);
  if (known && (await isAlive(known))) return known;
  const made = await signInOverApi(user);
  kept.set(key, made);
  return made;
}

async function isAlive(cookies: Cookies): Promise<boolean> {
  const state = { cookies: cookies as never, origins: [] };
  const caller = await request.newContext({ storageState: state });
  const answer = await caller.get(`${process.env.DEMO_URL}/api/inbox/v1/me`);
  await caller.dispose();
  return answer.ok();
}

async function signInOverApi(user: string): Promise<Cookies> {
  const caller = await request.newContext();
  const answer = await caller.post(`${process.env.DEMO_URL}/api/inbox/v1/session`, {
    data: { email: `${user}@demo.parley.example`, password: 'parley-demo' },
  });
  if (!answer.ok()) throw new Error(`${user} cannot sign in: ${answer.status()}`);
  const { cookies } = await caller.storageState();
  await caller.dispose();
  return cookies;
}
