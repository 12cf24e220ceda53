/** The addresses of the screens. */
export const paths = {
  leads: '/leads',
  messaging: '/leads/messaging',
  conversation: (id: string) => `/leads/messaging/${encodeURIComponent(id)}`,
  setUp: '/setup',
};
