import type { components } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type NamedRef = Schemas['NamedRef'];
export type User = Schemas['User'];
export type Section = Schemas['Section'];
export type Sections = Schemas['Sections'];
export type Conversation = Schemas['Conversation'];
export type SharedConversation = Schemas['SharedConversation'];
export type ConversationPage = Schemas['ConversationPage'];
export type Message = Schemas['Message'];
export type MessagePage = Schemas['MessagePage'];
export type MessageStatus = Schemas['MessageStatus'];
export type Problem = Schemas['Problem'];
export type Preferences = Schemas['Preferences'];
export type Attachment = Schemas['Attachment'];
export type SystemEvent = Schemas['SystemEvent'];
export type FeedEvent = Schemas['FeedEvent'];
export type ConversationChange = Schemas['ConversationChange'];
export type Channel = Schemas['Channel'];
export type Presence = Schemas['Presence'];
export type SavedReply = Schemas['SavedReply'];
export type Assignee = Schemas['Assignee'];
export type Template = Schemas['Template'];

/** The four sections in the order in which they are always shown. */
export const sectionNames: readonly Section[] = ['unassigned', 'mine', 'others', 'closed'];
