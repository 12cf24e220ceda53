import i18next from 'i18next';
import type { Conversation } from '../api/types';

type LastMessage = NonNullable<Conversation['lastMessage']>;

/** A message in one line: its text, or what kind of thing it is. */
export function previewText(
  last: Pick<LastMessage, 'text' | 'kind' | 'attachment'> | null,
): string {
  if (!last) return i18next.t('preview.none');
  if (last.text) return last.text;
  if (last.kind === 'text' && !last.attachment) return i18next.t('conversation.empty');
  if (last.kind === 'location') return i18next.t('preview.location');
  if (last.kind === 'reaction') return i18next.t('preview.reaction');
  if (last.kind === 'unsupported') return i18next.t('preview.unsupported');
  const attachment = last.attachment;
  if (attachment?.kind === 'file' && attachment.name) return attachment.name;
  return i18next.t(`preview.${attachment?.kind ?? 'file'}`);
}
