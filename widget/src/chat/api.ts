import { Refused } from './refused';
import { upload } from './upload';

/** A line of the window, as the server keeps it. */
export interface Line {
  position: number;
  from: 'visitor' | 'team';
  id: string;
  text: string;
  author: string | null;
  at: string;
  files: SharedFile[];
}

/** A file of the conversation; its addresses are good for an hour. */
export interface SharedFile {
  id: string;
  name: string;
  mimeType: string;
  size: number;
  url: string;
  thumbnail: { url: string; width: number; height: number } | null;
}

/** What the page shows before anybody has written. */
export interface Look {
  name: string;
  color: string;
  greeting: string | null;
  away: string | null;
  colleagues: string[];
}

/** What the browser keeps of a visitor without a name. */
export interface Known {
  id: string;
  secret: string;
}

export interface Beginning {
  token: string;
  visitor: Known | null;
  hasEmail: boolean;
  position: number;
  unread: number;
  lines: Line[];
  next: number | null;
}

export interface LinePage {
  items: Line[];
  next: number | null;
}

/** The doors of one channel. Nothing of the browser's own goes along: no cookies. */
export class Api {
  token: string | null = null;

  constructor(private readonly base: string) {}

  look(): Promise<Look> {
    return this.json('GET', '/look');
  }

  begin(proof: { visitor?: Known; identity?: string }): Promise<Beginning> {
    return this.json('POST', '/session', proof);
  }

  write(clientId: string, text: string): Promise<Line> {
    return this.json('POST', '/messages', { clientId, text });
  }

  bring(id: string, file: File, tell: (share: number) => void, signal: AbortSignal): Promise<Line> {
    const { token } = this;
    return upload({ address: `${this.base}/files`, token, id, file, tell, signal });
  }

  before(position: number): Promise<LinePage> {
    return this.json('GET', `/messages?before=${position}`);
  }

  async tell(sign: 'typing' | 'delivered' | 'read' | 'email', body: object): Promise<void> {
    await this.call('POST', `/${sign}`, body);
  }

  events(after: number, signal: AbortSignal): Promise<Response> {
    return this.call('GET', `/events?after=${after}`, undefined, signal);
  }

  private async json<T>(method: string, path: string, body?: object): Promise<T> {
    return (await (await this.call(method, path, body)).json()) as T;
  }

  private async call(method: string, path: string, body?: object, signal?: AbortSignal) {
    const headers: Record<string, string> = {};
    if (body) headers['Content-Type'] = 'application/json';
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    const answer = await fetch(this.base + path, {
      method,
      headers,
      credentials: 'omit',
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...(signal ? { signal } : {}),
    });
    if (answer.ok) return answer;
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
    throw new Refused(answer.status, problem.detail ?? '');
  }
}
