/** The addresses of the screens. */
export const paths = {
  leads: '/leads',
  messaging: '/leads/messaging',
  conversation: (id: string) => `/leads/messaging/${encodeURIComponent(id)}`,
  /** The part of a conversation's address that opens it at a message. */
  atMessage: (id: string) => `#message-${id}`,
  forgotPassword: '/forgot-password',
  settings: '/settings',
  messagingSettings: '/settings/messaging',
};
