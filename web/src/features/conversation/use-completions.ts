import { useState, type KeyboardEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { assigneesQuery } from '../../api/assignees';
import { useMe } from '../../api/session';
import type { Conversation, Template } from '../../api/types';
import { useListbox, type Listbox } from '../../ui/use-listbox';
import type { Answer } from './answers';
import { mentionOf } from './mentions';
import type { ListedOption, OptionGroup } from './option-list';
import { filledIn } from './saved-reply-text';
import { triggerIn, type Trigger } from './triggers';
import { useAnswers } from './use-answers';
import { useWriting } from './writing';

type Completion = ListedOption & ({ kind: 'text'; insert: string } | Answer);

interface Completions {
  list: Listbox<Completion>;
  groups: OptionGroup<Completion>[];
  isOpen: boolean;
  choose: (option: Completion) => void;
  /** Takes the keys of the open list; tells whether it did. */
  onKey: (event: KeyboardEvent) => boolean;
}

interface Field {
  text: string;
  caret: number;
  /** Puts words in the place of what was typed since `start`. */
  insert: (words: string, start: number) => void;
  onTemplate: (template: Template) => void;
}

/** What the field offers for the letters before the caret. */
export function useCompletions(conversation: Conversation, field: Field): Completions {
  const { t } = useTranslation();
  const { tab } = useWriting();
  const me = useMe();
  const [declined, setDeclined] = useState<string | null>(null);
  const trigger = triggerIn(field.text, field.caret, tab);
  const isDeclined = trigger !== null && declined === signOf(trigger);
  const wanted = isDeclined ? null : trigger;
  const answers = useAnswers(conversation, wanted?.words ?? '', wanted?.kind === 'answers');
  const people = usePeople(conversation.id, wanted);
  const emoji = useEmoji(wanted);
  const groups: OptionGroup<Completion>[] = [
    ...answers.groups,
    { name: t('composer.mention'), options: people },
    { name: t('emoji.button'), options: emoji },
  ];
  const choose = (option: Completion) => {
    if (!trigger) return;
    if (option.kind === 'template') {
      field.insert('', trigger.start);
      field.onTemplate(option.template);
    } else if (option.kind === 'saved') {
      field.insert(filledIn(option.reply.text, conversation, me), trigger.start);
    } else field.insert(option.insert, trigger.start);
  };
  const options = groups.flatMap((group) => group.options);
  const list = useListbox(options, choose);
  const isOpen = options.length > 0;
  const onKey = (event: KeyboardEvent) => {
    if (!isOpen || !trigger) return false;
    if (event.key === 'Escape') setDeclined(signOf(trigger));
    else if (event.key === 'Tab' && !event.shiftKey && list.active) choose(list.active);
    else return list.onKey(event);
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { list, groups, isOpen, choose, onKey };
}

function usePeople(conversationId: string, trigger: Trigger | null): Completion[] {
  const { user } = useMe();
  const isWanted = trigger?.kind === 'mention';
  const { data = [] } = useQuery({ ...assigneesQuery(conversationId), enabled: isWanted });
  if (!isWanted) return [];
  const sought = trigger.words.toLocaleLowerCase();
  return data
    .filter(({ id, name }) => id !== user.id && name.toLocaleLowerCase().startsWith(sought))
    .map((person) => ({
      kind: 'text',
      id: person.id,
      label: person.name,
      insert: `@${mentionOf(person, data)} `,
    }));
}

const mostEmoji = 8;

function useEmoji(trigger: Trigger | null): Completion[] {
  const { language } = useTranslation();
  const isWanted = trigger?.kind === 'emoji';
  const { data } = useQuery({
    queryKey: ['emoji', language],
    queryFn: async () => {
      const { emojiCalled, loadEmoji } = await import('./emoji-data');
      const all = await loadEmoji(language);
      return (words: string) => emojiCalled(all, words, mostEmoji);
    },
    enabled: isWanted,
  });
  if (!isWanted || !data) return [];
  return data(trigger.words).map(({ emoji, label }) => ({
    kind: 'text',
    id: [...emoji].map((sign) => sign.codePointAt(0)).join('-'),
    label,
    sign: emoji,
    insert: `${emoji} `,
  }));
}

function signOf({ kind, start }: Trigger): string {
  return `${kind} ${start}`;
}
