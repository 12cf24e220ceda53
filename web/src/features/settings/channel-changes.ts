import type { ChannelChange } from '../../api/channel-settings';
import type { Channel } from '../../api/types';
import { isKnown, kindOf } from './provider-kinds';
import type { Shared } from './sharing-fields';

/** A channel as it stands in its form. */
export interface ChannelDraft {
  name: string;
  /** Settings that are typed anew; an empty one stays as it is. */
  settings: Record<string, string>;
  isHumanAgent: boolean;
  shared: Shared;
}

/** The channel as the server has it, with what was edited on top. */
export function draftOf(channel: Channel, edits: Partial<ChannelDraft>): ChannelDraft {
  return {
    name: channel.name,
    settings: {},
    isHumanAgent: channel.settings.humanAgent === 'true',
    shared: { sharing: channel.sharing, users: channel.users },
    ...edits,
  };
}

/** What has to be told to the server: only what is different; null when nothing is. */
export function changesOf(channel: Channel, draft: ChannelDraft): ChannelChange | null {
  const change: ChannelChange = {};
  const name = draft.name.trim();
  if (name !== channel.name) change.name = name;
  const settings = changedSettings(channel, draft);
  if (Object.keys(settings).length > 0)
    change.settings = settings as NonNullable<ChannelChange['settings']>;
  if (isSharedAnew(channel, draft.shared)) {
    change.sharing = draft.shared.sharing;
    if (draft.shared.sharing === 'users') change.users = [...draft.shared.users];
  }
  return Object.keys(change).length > 0 ? change : null;
}

function changedSettings(channel: Channel, { settings, isHumanAgent }: ChannelDraft) {
  const typed = Object.entries(settings)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([name, value]) => value !== '' || mayBeEmpty(channel, name))
    .filter(([name, value]) => value !== channel.settings[name]);
  const wasHumanAgent = channel.settings.humanAgent === 'true';
  return {
    ...Object.fromEntries(typed),
    ...(isHumanAgent === wasHumanAgent ? {} : { humanAgent: isHumanAgent }),
  };
}

function mayBeEmpty({ provider }: Channel, name: string): boolean {
  const fields = isKnown(provider) ? kindOf(provider).fields : [];
  return fields.find((field) => field.name === name)?.isOptional ?? false;
}

function isSharedAnew(channel: Channel, { sharing, users }: Shared): boolean {
  if (sharing !== channel.sharing) return true;
  const before = new Set(channel.users);
  return (
    sharing === 'users' && (before.size !== users.length || users.some((id) => !before.has(id)))
  );
}
