type Channel = 'messenger' | 'whatsapp' | 'sms';

interface Sent {
  text: string;
  to: string;
}

interface Bubble {
  author: 'CUSTOMER' | 'TEAM';
  media: string[];
}

async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${process.env.SIMULATOR_URL}/control${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : null) as Answer;
}

/** A customer with a phone in the hand, at the stand-in for the providers. */
export class Customer {
  constructor(
    private readonly channel: Channel,
    readonly id: string,
    readonly name: string,
    /** Whom they write to, where there are several. */
    private readonly account: string | undefined = undefined,
  ) {}

  writes(text: string): Promise<unknown> {
    const { channel, id, name, account } = this;
    return call('POST', '/customers/write?wait=10000', {
      channel,
      account,
      from: id,
      name,
      text,
      kind: 'text',
    });
  }

  /** Sends what the phone has at hand, such as a picture. */
  sends(kind: 'image' | 'audio' | 'file'): Promise<unknown> {
    const { channel, id, name, account } = this;
    const from = { channel, account, from: id, name };
    return call('POST', '/customers/write?wait=10000', { ...from, kind });
  }

  /** Sends any bytes under any name; the phone says that they are a picture. On Messenger only. */
  async sendsOwn(name: string, bytes: Buffer): Promise<void> {
    const { channel, id, account } = this;
    const path = encodeURIComponent(name);
    await fetch(`${process.env.SIMULATOR_URL}/control/files/${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array(bytes),
    });
    const payload = { url: `${process.env.SIMULATOR_URL}/files/put/${path}` };
    const from = { channel, account, from: id };
    await call('POST', '/customers/write?wait=10000', { ...from, kind: 'file', payload });
  }

  /** The files that came to the phone, as they are there. */
  async files(): Promise<Response[]> {
    const query = new URLSearchParams({ channel: this.channel, id: this.id });
    if (this.account) query.set('account', this.account);
    const { thread } = await call<{ thread: Bubble[] }>('GET', `/customers/thread?${query}`);
    const paths = thread.filter(({ author }) => author === 'TEAM').flatMap(({ media }) => media);
    return Promise.all(paths.map((path) => fetch(`${process.env.SIMULATOR_URL}${path}`)));
  }

  /** Looks at the phone, so that what was sent there is read. */
  opensThePhone(): Promise<unknown> {
    const { channel, account, id } = this;
    return call('POST', '/customers/open', { channel, account, id });
  }

  /** How often a text was accepted for this customer. */
  async received(text: string): Promise<number> {
    const query = new URLSearchParams({ to: this.id, text, accepted: 'true' });
    const sent = await call<Sent[] | { items: Sent[] }>('GET', `/sent?${query}`);
    return (Array.isArray(sent) ? sent : sent.items).length;
  }
}

/** Someone whom nobody has met before; on WhatsApp, where a name comes with the first message. */
export function someoneNew(name: string): Customer {
  return new Customer('whatsapp', `+1555${fresh().slice(-7)}`, name);
}

const demoPage = '104271955555001';

/** Someone new on Messenger, known by no more than the page's own id of them. */
export function someoneOnMessenger(page = demoPage): Customer {
  const id = fresh();
  return new Customer('messenger', id, id, page);
}

/** A page at Facebook, as whoever runs it sees it there. */
export class FacebookPage {
  readonly id = fresh();
  readonly token = `EAAB${this.id}first`;
  readonly appSecret = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

  constructor(readonly name: string) {}

  opens(): Promise<unknown> {
    const { id: pageId, name, token, appSecret } = this;
    return call('POST', '/pages', { pageId, name, token, appSecret });
  }

  /** Where its app calls, pasted from the screen; Facebook tries the address at once. */
  calls(url: string, verifyToken: string): Promise<unknown> {
    return call('PUT', `/pages/${this.id}/webhook`, { url, verifyToken });
  }

  revokesItsToken(): Promise<unknown> {
    return call('PUT', `/pages/${this.id}/token`, { good: false, subcode: 460 });
  }

  /** From now on; a new token has no end again. */
  endsItsTokenIn(hours: number): Promise<unknown> {
    const endsAt = Math.round(Date.now() / 1000 + hours * 3600);
    return call('PUT', `/pages/${this.id}/token`, { good: true, endsAt });
  }

  async givesANewToken(): Promise<string> {
    const token = `EAAB${this.id}second`;
    await call('PUT', `/pages/${this.id}/token`, { good: true, token });
    return token;
  }
}

/** An account at Twilio with one number for SMS, as whoever runs it sees it there. */
export class TwilioAccount {
  private readonly tail = fresh();
  readonly sid = `AC${this.tail.padStart(32, '0')}`;
  readonly token = `${this.tail}tok`.padStart(32, 'a');
  readonly number = `+1555${this.tail.slice(-7)}`;

  opens(): Promise<unknown> {
    const numbers = [{ number: this.number, kind: 'sms' }];
    return call('POST', '/twilio', { accountSid: this.sid, authToken: this.token, numbers });
  }

  /** Where the number calls, pasted from the screen. */
  calls(inboundUrl: string): Promise<unknown> {
    const { sid, number } = this;
    return call('PUT', `/twilio/${sid}/numbers`, { number, kind: 'sms', inboundUrl });
  }
}

/** Someone new with a phone, who writes to the number of that account. */
export function someoneWithAPhone(account: string): Customer {
  const own = `+1444${fresh().slice(-7)}`;
  return new Customer('sms', own, own, account);
}

let last = Date.now();

function fresh(): string {
  last += 1;
  return String(last);
}

type Target = 'messenger-send' | 'twilio-send';

/** Makes the next call that holds a text go wrong. */
export function breakOnce(
  target: Target,
  contains: string,
  fault: Record<string, unknown>,
): Promise<unknown> {
  return call('POST', '/faults', { target, contains, times: 1, ...fault });
}
