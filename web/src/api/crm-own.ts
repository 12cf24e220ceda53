import { apiBase, csrfHeaders, noticeStatus } from './client';
import { Problem, unreachable } from './problem';

interface Given {
  query?: Record<string, string | number | undefined>;
  /** A file goes as it is, anything else as JSON. */
  body?: object | File;
}

/** A call of Parley's own API about the CRM; a refusal is thrown as a {@link Problem}. */
export async function ownCall<Data>(
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  { query = {}, body }: Given = {},
): Promise<Data> {
  const isFile = body instanceof File;
  const request: RequestInit = { method, credentials: 'same-origin', headers: csrfHeaders() };
  if (body) {
    const type = isFile ? 'text/csv' : 'application/json';
    request.headers = { ...csrfHeaders(), 'Content-Type': type };
    request.body = isFile ? body : JSON.stringify(body);
  }
  const response = await fetch(location.origin + ownAddress(path, query), request).catch(() => {
    throw unreachable();
  });
  noticeStatus(response.status);
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Data;
  const problem = typeof answer === 'object' && answer !== null ? answer : {};
  throw new Problem(problem, response.status, response.headers.get('x-request-id'));
}

export function ownAddress(path: string, query: Given['query'] = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const words = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return apiBase + path + (words ? `?${words}` : '');
}
