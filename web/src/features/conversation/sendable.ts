const providers = new Set(['messenger', 'whatsapp-twilio', 'sms-twilio']);
const withText = new Set(['whatsapp-twilio', 'sms-twilio']);

/** Whether files can be sent through channels of that provider. */
export function takesFiles(provider: string): boolean {
  return providers.has(provider);
}

/** Texts and files as the messages in which the provider takes them: one file to each. */
export function parcels<File>(
  provider: string,
  text: string,
  files: readonly File[],
): { text: string; file?: File }[] {
  const [first, ...others] = files;
  if (!first) return [{ text }];
  const each = others.map((file) => ({ text: '', file }));
  if (!text || withText.has(provider)) return [{ text, file: first }, ...each];
  return [{ text }, { text: '', file: first }, ...each];
}
