import type { Permission } from '../../local/permission';

/** Everything that decides whether a notification reaches this user on this device. */
export interface Facts {
  /** Chosen for any of the four events. */
  wants: { desktop: boolean; email: boolean };
  permission: Permission;
  /** Pages that came by http have neither notifications nor workers. */
  isSecure: boolean;
  worker: 'active' | 'missing' | 'unsupported';
  subscription: 'accepted' | 'missing' | 'unsupported';
  /** What the browser or its push service said when it refused a subscription. */
  refusal: string | null;
  /** What the push service said to the server about this device the last time. */
  pushError: string | null;
  /** The last one was not shown, since its conversation was open in a window with focus. */
  wasFocused: boolean;
  mail: { isConfigured: boolean; error: string | null };
}

export type Cause =
  | 'desktop-off'
  | 'insecure'
  | 'unsupported'
  | 'denied'
  | 'default'
  | 'no-worker'
  | 'refused'
  | 'no-subscription'
  | 'push-unsupported'
  | 'push-failed'
  | 'desktop-works'
  | 'focused'
  | 'email-off'
  | 'no-mail'
  | 'mail-failed'
  | 'mail-works';

export interface Finding {
  cause: Cause;
  /** `bad`: nothing arrives that way; `note`: it does, and this is worth knowing. */
  state: 'good' | 'note' | 'bad';
  /** The other side's own words. */
  detail: string | null;
}

/** N5: what keeps notifications from arriving, each with one cause, desktop before email. */
export function findings(facts: Facts): Finding[] {
  const focused = facts.wasFocused ? [found('focused', 'note')] : [];
  return [desktop(facts), ...focused, email(facts)];
}

/** The first thing in the way: what comes after it cannot be told before it is gone. */
function desktop(facts: Facts): Finding {
  const { permission, worker, subscription, refusal, pushError } = facts;
  if (!facts.wants.desktop) return found('desktop-off', 'bad');
  if (!facts.isSecure) return found('insecure', 'bad');
  if (permission === 'unsupported') return found('unsupported', 'bad');
  if (permission === 'denied') return found('denied', 'bad');
  if (permission === 'default') return found('default', 'bad');
  // From here on open tabs show them; the rest is about what arrives while none is open.
  if (worker === 'unsupported') return found('push-unsupported', 'note');
  if (worker === 'missing') return found('no-worker', 'note');
  if (subscription === 'unsupported') return found('push-unsupported', 'note');
  if (subscription === 'missing') {
    return refusal === null ? found('no-subscription', 'note') : found('refused', 'note', refusal);
  }
  return pushError === null
    ? found('desktop-works', 'good')
    : found('push-failed', 'bad', pushError);
}

function email({ wants, mail }: Facts): Finding {
  if (!mail.isConfigured) return found('no-mail', 'bad');
  if (!wants.email) return found('email-off', 'bad');
  return mail.error === null
    ? found('mail-works', 'good')
    : found('mail-failed', 'bad', mail.error);
}

function found(cause: Cause, state: Finding['state'], detail: string | null = null): Finding {
  return { cause, state, detail };
}
