const providers = new Set(['messenger', 'whatsapp-twilio', 'sms-twilio', 'webchat']);

/** Whether files can be sent through channels of that provider. */
export function takesFiles(provider: string): boolean {
  return providers.has(provider);
}
