/** One of the settings that a provider needs. */
export interface SettingField {
  name: string;
  /** Which word below `settings.field` it is called by. */
  word:
    | 'pageId'
    | 'pageAccessToken'
    | 'appSecret'
    | 'accountSid'
    | 'authToken'
    | 'sender'
    | 'number'
    | 'origins'
    | 'color'
    | 'greeting'
    | 'away';
  /** Which word below `settings.hint` says where it is found. */
  hint?: 'pageAccessToken' | 'accountSid' | 'origins' | 'ownWords';
  isSecret?: boolean;
  /** Shares its line with another one. */
  isHalf?: boolean;
  /** Decides which account it is, so that it cannot become another one later. */
  isAccount?: boolean;
  /** Several, one in a line; or a color, which is picked. */
  form?: 'lines' | 'color';
  isOptional?: boolean;
}

export interface ProviderKind {
  fields: readonly SettingField[];
  /** Whether a new channel is called by its provider's name at first. */
  isNamedByProvider: boolean;
  /** Whether it can answer in person after the reply window. */
  hasHumanAgent: boolean;
}

export type KnownProvider = 'messenger' | 'whatsapp-twilio' | 'sms-twilio' | 'webchat';

const kinds: Record<KnownProvider, ProviderKind> = {
  messenger: {
    isNamedByProvider: false,
    hasHumanAgent: true,
    fields: [
      { name: 'pageId', word: 'pageId', isAccount: true, isHalf: true },
      { name: 'pageAccessToken', word: 'pageAccessToken', hint: 'pageAccessToken', isSecret: true },
      { name: 'appSecret', word: 'appSecret', isSecret: true },
    ],
  },
  'whatsapp-twilio': twilio('sender'),
  'sms-twilio': twilio('number'),
  webchat: {
    isNamedByProvider: true,
    hasHumanAgent: false,
    fields: [
      { name: 'origins', word: 'origins', hint: 'origins', form: 'lines' },
      { name: 'color', word: 'color', form: 'color', isOptional: true },
      { name: 'greeting', word: 'greeting', hint: 'ownWords', isOptional: true },
      { name: 'away', word: 'away', hint: 'ownWords', isOptional: true },
    ],
  },
};

function twilio(number: 'sender' | 'number'): ProviderKind {
  return {
    isNamedByProvider: true,
    hasHumanAgent: false,
    fields: [
      { name: 'accountSid', word: 'accountSid', hint: 'accountSid' },
      { name: 'authToken', word: 'authToken', isSecret: true, isHalf: true },
      { name: 'number', word: number, isAccount: true, isHalf: true },
    ],
  };
}

/** Whether there is a form for it; a newer server may know providers that this page does not. */
export function isKnown(provider: string): provider is KnownProvider {
  return Object.hasOwn(kinds, provider);
}

export function kindOf(provider: KnownProvider): ProviderKind {
  return kinds[provider];
}
