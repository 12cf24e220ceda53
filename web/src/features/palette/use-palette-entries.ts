import { useDeferredValue } from 'react';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import type { LucideIcon } from 'lucide-react';
import { navigate } from 'wouter/use-browser-location';
import { knownRows, searchQuery } from '../../api/conversations';
import type { Conversation, NamedRef } from '../../api/types';
import type { Command, CommandState } from '../../commands/command';
import { availableCommands } from '../../commands/commands';
import type { Shortcut } from '../../commands/shortcut';
import { contains } from '../../ui/matched';
import { paths } from '../../ui/paths';
import { useFoundItems } from './use-found-items';

/** A row of the palette. */
export interface Entry {
  id: string;
  label: string;
  /** Where the words stand in the label, as the server found them. */
  ranges?: number[][];
  detail?: string;
  icon?: LucideIcon;
  person?: NamedRef;
  shortcut?: Shortcut | null;
  /** Where it leads, for a tab of its own. */
  path?: string;
  run: () => void;
}

export interface EntryGroup {
  title: string;
  entries: Entry[];
}

const most = 8;

/** What the words find: at once what this screen knows, below it what the server adds. */
export function usePaletteEntries(words: string, state: CommandState): EntryGroup[] {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const asked = useDeferredValue(words);
  const { data, isPending } = useInfiniteQuery({
    ...searchQuery({ q: asked, filter: {} }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const available = availableCommands(state).filter(({ id }) => id !== 'palette');
  const fitting = available.filter((command) => contains(command.label(state), words));
  const entriesOf = (group: Command['group']) =>
    fitting.filter((each) => each.group === group).map((each) => commandEntry(each, state));
  const found = words ? (data?.pages[0]?.items ?? []) : [];
  const local = words
    ? knownRows(cache).filter((row) => contains(row.participant.name, words))
    : [];
  const people = unique([...local, ...found.filter((row) => !isByMessage(row))]);
  // Below what is there already, so that nothing moves under the selected row.
  const items = useFoundItems(asked, !isPending);
  const byMessage = found
    .filter(isByMessage)
    .filter(({ id }) => !people.some((one) => one.id === id));
  return [
    { title: t('palette.conversation'), entries: entriesOf('conversation') },
    { title: t('palette.goTo'), entries: [...entriesOf('go'), ...entriesOf('screen')] },
    {
      title: t('palette.people'),
      entries: [...people.slice(0, most).map(personEntry), ...(words ? items : [])],
    },
    { title: t('palette.inMessages'), entries: byMessage.slice(0, most).map(messageEntry) },
  ].filter(({ entries }) => entries.length > 0);
}

function commandEntry(command: Command, state: CommandState): Entry {
  const { id, icon, shortcut } = command;
  return { id, icon, shortcut, label: command.label(state), run: () => command.run(state) };
}

function personEntry({ id, participant, channel }: Conversation): Entry {
  const path = paths.conversation(id);
  return {
    id: `conversation-${id}`,
    person: participant,
    label: participant.name,
    detail: channel.name,
    path,
    run: () => navigate(path),
  };
}

function isByMessage({ match }: Conversation): boolean {
  return match?.field === 'message';
}

/** Opens the conversation at the message that the words stand in. */
function messageEntry(row: Conversation): Entry {
  const { participant, match } = row;
  const path = paths.conversation(row.id) + paths.atMessage(match?.messageId ?? '');
  return {
    ...personEntry(row),
    label: match?.text ?? '',
    ranges: match?.ranges ?? [],
    detail: participant.name,
    path,
    run: () => navigate(path),
  };
}

function unique(rows: Conversation[]): Conversation[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
