import i18next from 'i18next';
import { ulid } from 'ulid';
import { apiBase, csrfHeaders, noticeStatus } from '../../api/client';
import { Problem, unreachable } from '../../api/problem';
import type { Attachment, Conversation } from '../../api/types';
import { pickedOf, setPicked, type Picked, type SentFile } from '../../local/picked';
import { problemSentence } from '../../ui/problem-sentence';
import { exceededLimit } from './file-limits';
import { sizeWords } from './file-facts';
import '../../i18n/later-words';

const mostAtOnce = 10;
/** Conversations for which files were chosen on this page, or were put back. */
const begun = new Set<string>();
const running = new Map<string, XMLHttpRequest>();

/** Adds files to what is about to be sent, and uploads those that the provider takes. */
export function pick(conversation: Conversation, files: readonly File[]): void {
  begun.add(conversation.id);
  const room = Math.max(0, mostAtOnce - pickedOf(conversation.id).length);
  const added = files.slice(0, room).map((file) => ({
    key: ulid(),
    ...factsOf(file),
    share: 0,
    kept: null,
    problem: tooLarge(conversation.channel.provider, file),
  }));
  setPicked(conversation.id, [...pickedOf(conversation.id), ...added]);
  added.filter(({ problem }) => !problem).forEach((one) => void upload(conversation, one));
}

/** Takes up those that a draft has from before this page; false where the page knows better. */
export function putBack(conversationId: string, files: readonly SentFile[]): boolean {
  if (begun.has(conversationId)) return false;
  begun.add(conversationId);
  setPicked(
    conversationId,
    files.map((kept) => ({
      key: kept.id,
      file: null,
      name: kept.name ?? '',
      type: kept.mimeType ?? '',
      size: kept.size ?? 0,
      share: 1,
      kept,
      problem: null,
    })),
  );
  return true;
}

/** Uploads one again that did not come through. */
export function tryAgain(conversation: Conversation, one: Picked): void {
  change(conversation.id, one.key, { share: 0, problem: null });
  void upload(conversation, one);
}

/** Takes one away, whether it is there already or not. */
export function unpick(conversationId: string, key: string): void {
  running.get(key)?.abort();
  setPicked(
    conversationId,
    pickedOf(conversationId).filter((one) => one.key !== key),
  );
}

async function upload(conversation: Conversation, { key, file }: Picked): Promise<void> {
  if (!file) return;
  const { id, channel } = conversation;
  try {
    const kept = await sent(key, channel.id, file, (share) => change(id, key, { share }));
    change(id, key, { share: 1, kept });
  } catch (error) {
    const isPassing = !(error instanceof Problem) || error.isPassing;
    change(id, key, { problem: { words: problemSentence(error as Error), isPassing } });
  }
}

function change(conversationId: string, key: string, news: Partial<Picked>): void {
  setPicked(
    conversationId,
    pickedOf(conversationId).map((one) => (one.key === key ? { ...one, ...news } : one)),
  );
}

function factsOf(file: File): Pick<Picked, 'file' | 'name' | 'type' | 'size'> {
  const { name, type, size } = file;
  return { file, name, type, size };
}

/** By the old way of asking, since the new one does not tell how far it is. */
function sent(
  key: string,
  channel: string,
  file: File,
  tell: (share: number) => void,
): Promise<Attachment> {
  const form = new FormData();
  form.set('channel', channel);
  form.set('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    running.set(key, request);
    request.open('POST', `${apiBase}/attachments`);
    request.responseType = 'json';
    Object.entries(csrfHeaders()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => tell(total ? loaded / total : 0);
    request.onloadend = () => {
      running.delete(key);
      const { status, response } = request;
      noticeStatus(status);
      if (status === 201) resolve(response as Attachment);
      else reject(status ? new Problem(body(response), status, null) : unreachable());
    };
    request.send(form);
  });
}

function body(response: unknown): object {
  return typeof response === 'object' && response !== null ? response : {};
}

function tooLarge(provider: string, file: File): Picked['problem'] {
  const limit = exceededLimit(provider, file);
  if (limit === null) return null;
  return { words: i18next.t('attach.tooLarge', { size: sizeWords(limit) }), isPassing: false };
}
