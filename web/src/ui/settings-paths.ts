import { paths } from './paths';

const channel = (id: string) => `${paths.messagingSettings}/channels/${encodeURIComponent(id)}`;

/** The addresses below the settings. */
export const settingsPaths = {
  connect: (provider: string) =>
    `${paths.messagingSettings}/connect/${encodeURIComponent(provider)}`,
  security: '/settings/security',
  people: '/settings/people',
  auditLog: '/settings/audit-log',
  channel,
  finish: (id: string) => `${channel(id)}/finish`,
  events: (id: string) => `${channel(id)}/events`,
  failures: (id: string) => `${channel(id)}/failures`,
};
