import type { SavedReply, Template } from '../../api/types';
import type { ListedOption } from './option-list';

export type Answer = ListedOption &
  ({ kind: 'saved'; reply: SavedReply } | { kind: 'template'; template: Template });

interface Sources {
  replies: readonly SavedReply[];
  templates: readonly Template[];
}

/** Saved replies and the provider's approved templates that hold the words, names first. */
export function answersFor({ replies, templates }: Sources, words: string): Answer[] {
  const sought = words.trim().toLocaleLowerCase();
  const saved = matching(replies, sought, ({ text }) => text).map((reply): Answer => ({
    kind: 'saved',
    reply,
    id: `saved-${reply.id}`,
    label: reply.name,
    detail: reply.text,
  }));
  const approved = templates.filter(({ status }) => status === 'approved');
  const offered = matching(approved, sought, ({ body }) => body).map((template): Answer => ({
    kind: 'template',
    template,
    id: `template-${template.id}`,
    label: template.name,
    detail: template.body,
  }));
  return [...saved, ...offered];
}

function matching<Each extends { name: string }>(
  all: readonly Each[],
  sought: string,
  textOf: (each: Each) => string,
): Each[] {
  const byName = all.filter(({ name }) => name.toLocaleLowerCase().includes(sought));
  const byText = all.filter(
    (each) => !byName.includes(each) && textOf(each).toLocaleLowerCase().includes(sought),
  );
  return [...byName, ...byText];
}
