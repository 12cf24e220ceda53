import type { AuditFilter, AuditKind } from '../../api/audit-log';

/** What the log tells of, in the order in which it is offered. */
export const auditKinds = [
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'session-ended',
  'password-changed',
  'password-link-asked',
  'password-link-made',
  'password-reset',
  'two-step-on',
  'two-step-off',
  'two-step-reset',
  'two-step-required',
  'two-step-optional',
  'recovery-codes-made',
  'recovery-code-used',
  'token-issued',
  'token-revoked',
  'company-made',
  'user-invited',
  'invitation-withdrawn',
  'user-joined',
  'user-added',
  'user-changed',
  'user-deactivated',
  'user-reactivated',
  'access-asked',
  'access-granted',
  'access-declined',
  'channel-connected',
  'channel-changed',
  'channel-owner-changed',
  'channel-secrets-replaced',
  'channel-removed',
] as const satisfies readonly AuditKind[];

/** The filter of an address: whole days there, of the reader's calendar; instants for the server. */
export function auditFilterOf(query: URLSearchParams): AuditFilter {
  const actor = query.get('actor');
  const kind = auditKinds.find((each) => each === query.get('kind'));
  const from = startOf(query.get('from'), 0);
  const to = startOf(query.get('to'), 1);
  return {
    ...(actor && /^\d{1,19}$/.test(actor) && { actor }),
    ...(kind && { kind }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** When a day begins that is so many days after the named one; nothing for what names none. */
function startOf(day: string | null, later: number): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '');
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map(Number);
  const start = new Date(year ?? 0, (month ?? 1) - 1, (date ?? 1) + later);
  return start.getFullYear() > 1970 ? start.toISOString() : undefined;
}
