/**
 * The largest files that a provider takes, in bytes. Sources: Meta, Send API (8 MB of a picture by
 * address, 25 MB); Twilio, accepted content types (WhatsApp 5 and 16 MB; MMS 5 MB and 500 KB);
 * Parley, website chat (10 MB).
 */
const limits: Record<string, { picture: number; other: number }> = {
  messenger: { picture: 8_000_000, other: 25_000_000 },
  'whatsapp-twilio': { picture: 5_000_000, other: 16_000_000 },
  'sms-twilio': { picture: 5_000_000, other: 500_000 },
  webchat: { picture: 10_000_000, other: 10_000_000 },
};

/** The number of bytes that such a file has too many for the provider; null where it fits. */
export function exceededLimit(
  provider: string,
  { type, size }: Pick<File, 'type' | 'size'>,
): number | null {
  const of = limits[provider];
  if (!of) return null;
  const limit = type.startsWith('image/') ? of.picture : of.other;
  return size > limit ? limit : null;
}
