import i18next from 'i18next';

const carriers: Record<string, string> = {
  messenger: 'Facebook',
  'whatsapp-twilio': 'Twilio',
  'sms-twilio': 'Twilio',
};

/** Who carries a channel's messages and keeps a copy of them. */
export function carrierName(provider: string): string {
  return carriers[provider] ?? i18next.t('provider.carrier');
}
