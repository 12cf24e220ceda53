import { csrfHeaders, noticeStatus } from './client';
import { Problem, unreachable } from './problem';

/** What a call of the compatible API answers, with the way to the next page. */
export interface Envelope<Data> {
  data: Data;
  additional_data?: {
    next_cursor?: string | null;
    pagination?: { next_start?: number };
  } | null;
}

export type Query = Record<string, string | number | undefined>;

export function crmGet<Data>(path: string, query: Query = {}): Promise<Envelope<Data>> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const words = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return call<Data>('GET', words ? `${path}?${words}` : path);
}

/** Gives what the answer holds; a refusal is thrown as a {@link Problem}. */
export async function crmSend<Data>(
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<Data> {
  return (await call<Data>(method, path, body)).data;
}

async function call<Data>(method: string, path: string, body?: object): Promise<Envelope<Data>> {
  const headers = {
    ...(method === 'GET' ? {} : csrfHeaders()),
    ...(body ? { 'Content-Type': 'application/json' } : {}),
  };
  const request: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body) request.body = JSON.stringify(body);
  const response = await fetch(`${location.origin}${path}`, request).catch(() => {
    throw unreachable();
  });
  noticeStatus(response.status);
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Envelope<Data>;
  const { error = '', error_info: info = '' } = (answer ?? {}) as ErrorEnvelope;
  const problem = { detail: error, errors: fieldsOf(info) };
  throw new Problem(problem, response.status, response.headers.get('x-request-id'));
}

interface ErrorEnvelope {
  error?: string;
  error_info?: string;
}

/** Reads "title: This is needed. value: At most two decimals.", one for each field. */
function fieldsOf(info: string): { field: string; detail: string }[] {
  const [, ...parts] = ` ${info}`.split(/ ([a-z_]+(?:[.[][\w.\]]*)?): /);
  return parts.flatMap((field, place) =>
    place % 2 === 0 ? [{ field, detail: parts[place + 1] ?? '' }] : [],
  );
}
