import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { App } from '../app/app';
import { FakeServer } from './fake-server';

/** The whole app at an address, against a make-believe server at the network. */
export function renderApp(path: string, server = new FakeServer()) {
  vi.stubGlobal('fetch', async (input: Request | string, init: RequestInit = {}) => {
    // jsdom's abort signals are not those of the platform's requests.
    const { signal, ...rest } = init;
    const request = input instanceof Request ? input : new Request(input, rest);
    const response = await server.handle(request);
    signal?.addEventListener('abort', () => server.breakStreams());
    return response;
  });
  history.replaceState(null, '', path);
  return { server, user: userEvent.setup(), ...render(<App />) };
}
