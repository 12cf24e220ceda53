/**
 * The longest text that a provider takes, in characters. Sources: Meta, Send API reference (2,000);
 * Twilio, Messages resource (1,600). The limits of the website's chat and of notes are Parley's own.
 */
const limits: Record<string, number> = {
  messenger: 2_000,
  'whatsapp-twilio': 1_600,
  'sms-twilio': 1_600,
  webchat: 5_000,
  note: 10_000,
};

const shortestParted = 70;

/**
 * Whether carriers may send it as several messages, each paid for by itself. None of them does with
 * up to 70 characters (GSM 03.38 in UCS-2; 160 of its own alphabet).
 */
export function mayComeInParts(provider: string, text: string): boolean {
  return provider === 'sms-twilio' && text.length > shortestParted;
}

/** Characters that may still be written; negative when there are too many, null without a limit. */
export function charactersLeft(provider: string, text: string): number | null {
  const limit = limits[provider];
  return limit === undefined ? null : limit - [...text].length;
}
