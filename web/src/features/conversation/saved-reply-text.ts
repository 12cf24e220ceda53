import type { Conversation, Me } from '../../api/types';
import { firstName } from '../../ui/provider-name';

const variable = /\{\{\s*([a-zA-Z.]+)\s*\}\}/g;

/** The variables of saved replies in the order in which they are offered. */
export const variables = [
  'participant.firstName',
  'participant.name',
  'user.firstName',
  'user.name',
  'channel.name',
  'company.name',
] as const;

type Variable = (typeof variables)[number];

/** A saved reply as it goes to a customer; a variable that nobody knows stays as it is written. */
export function filledIn(text: string, conversation: Conversation, me: Me): string {
  const values: Record<Variable, string> = {
    'participant.firstName': firstName(conversation.participant.name),
    'participant.name': conversation.participant.name,
    'user.firstName': firstName(me.user.name),
    'user.name': me.user.name,
    'channel.name': conversation.channel.name,
    'company.name': me.company.name,
  };
  return text.replaceAll(variable, (written, name: string) =>
    Object.hasOwn(values, name) ? values[name as Variable] : written,
  );
}
