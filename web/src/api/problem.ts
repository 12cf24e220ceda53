import type { components } from './schema';
import type { Conversation } from './types';

type ProblemBody = components['schemas']['Problem'];

/**
 * An answer that is no success. `word` is the last part of the problem's type (`reply-window-closed`),
 * or `unreachable` when there was no answer at all; `status` is 0 then.
 */
export class Problem extends Error {
  readonly word: string;
  readonly status: number;
  readonly requestId: string | null;
  readonly fields: readonly { field: string; detail: string }[];
  /** With `conflict`: the conversation as it is. */
  readonly conversation: Conversation | null;
  /** With `several-companies`: those to choose from. */
  readonly companies: readonly { id: string; name: string }[];

  constructor(body: Partial<ProblemBody>, status: number, requestId: string | null = null) {
    super(body.detail ?? body.title ?? '');
    this.word = body.type?.split(':').at(-1) ?? 'unknown';
    this.status = status;
    this.requestId = requestId;
    this.fields = body.errors ?? [];
    this.conversation = body.conversation ?? null;
    this.companies = body.companies ?? [];
  }

  /** Trying the same again later may help: no answer, overload, or a fault of the server. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export function unreachable(): Problem {
  return new Problem({ type: 'urn:parley:problem:unreachable' }, 0);
}
