import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema';
import { Problem, unreachable } from './problem';

export const apiBase = '/api/inbox/v1';

let csrfToken: string | null = null;
let onSignedOut: () => void = () => undefined;
let onForbidden: () => void = () => undefined;

/** The token that GET /me or POST /session gave; sent with every call that changes something. */
export function keepCsrfToken(session: { csrfToken: string | null }): void {
  csrfToken = session.csrfToken;
}

/** Called when any answer says that nobody is signed in any more. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** Called when any answer says that the user may not do that, or must do something else first. */
export function whenForbidden(listener: () => void): void {
  onForbidden = listener;
}

/** What a call that changes something carries besides the cookie. */
export function csrfHeaders(): Record<string, string> {
  return csrfToken ? { 'X-CSRF-Token': csrfToken } : {};
}

export function noticeStatus(status: number): void {
  if (status === 401) onSignedOut();
  if (status === 403) onForbidden();
}

const session: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && csrfToken) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
  onResponse({ response, schemaPath }) {
    if (schemaPath !== '/session') noticeStatus(response.status);
    return response;
  },
};

export const api = createClient<paths>({
  baseUrl: `${location.origin}${apiBase}`,
  credentials: 'same-origin',
  fetch: (request) => globalThis.fetch(request),
});
api.use(session);

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; anything else is thrown as a {@link Problem}. */
export async function answerOf<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch(() => {
    throw unreachable();
  });
  if (!response.ok) {
    const body = typeof error === 'object' && error !== null ? error : {};
    throw new Problem(body, response.status, response.headers.get('x-request-id'));
  }
  return data as Data;
}
