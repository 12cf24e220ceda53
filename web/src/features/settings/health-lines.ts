import type { TFunction } from 'i18next';
import type { Health } from '../../api/channel-settings';
import { wholeNumber } from '../../ui/numbers';
import { sinceTime } from '../../ui/since-time';

export interface HealthLine {
  id: string;
  /** Good, still to come, or in need of somebody. */
  state: 'ok' | 'waiting' | 'bad';
  words: string;
  /** When that was. */
  at?: string;
  /** Where there is more about it: the channel's events of that state, or what failed. */
  more?: 'set-aside' | 'failures';
}

/** What is known of how a channel does, in sentences; what is well in few of them. */
export function healthLines(
  health: Health,
  /** Null where nobody but Parley itself carries the messages. */
  carrier: string | null,
  t: TFunction,
): HealthLine[] {
  return [
    ...(carrier === null ? [] : [credentials(health, carrier, t)]),
    seen('inbound', health.lastInbound?.at ?? null, t),
    seen('outbound', health.lastOutboundAt, t),
    seen('reports', health.lastReportAt, t),
    week(health, t),
    ...troubles(health, carrier, t),
  ];
}

function credentials({ credentials: told }: Health, carrier: string, t: TFunction): HealthLine {
  const { state, checkedAt, detail } = told;
  const at = checkedAt ? { at: checkedAt } : {};
  const bad = detail ?? t('settings.health.credentialsBad', { carrier });
  if (state === 'bad') return { id: 'credentials', state, words: bad, ...at };
  if (state === 'ok') {
    return {
      id: 'credentials',
      state,
      words: t('settings.health.credentials', { carrier }),
      ...at,
    };
  }
  const unknown = t(`settings.health.${checkedAt ? 'noAnswer' : 'credentialsUnknown'}`, {
    carrier,
  });
  return { id: 'credentials', state: 'waiting', words: detail ?? unknown, ...at };
}

function seen(id: 'inbound' | 'outbound' | 'reports', at: string | null, t: TFunction): HealthLine {
  if (at) return { id, state: 'ok', words: t(`settings.health.${id}`), at };
  return { id, state: 'waiting', words: t(`settings.health.${id}None`) };
}

function week({ week: { sent, failed } }: Health, t: TFunction): HealthLine {
  const total = wholeNumber(sent + failed);
  if (failed === 0) return { id: 'week', state: 'ok', words: t('settings.health.noneFailed') };
  const words = t('settings.health.failed', { count: failed, total });
  return { id: 'week', state: 'bad', words, more: 'failures' };
}

function troubles(health: Health, carrier: string | null, t: TFunction): HealthLine[] {
  const { held, refusedCalls, events, lastError } = health;
  const lines: HealthLine[] = [];
  if (lastError)
    lines.push({ id: 'error', state: 'bad', words: lastError.detail, at: lastError.at });
  if (held > 0) {
    lines.push({ id: 'held', state: 'waiting', words: t('settings.health.held', { count: held }) });
  }
  if (refusedCalls > 0) {
    const why = carrier === null ? 'refusedSites' : 'refused';
    const words = t(`settings.health.${why}`, { count: refusedCalls });
    lines.push({ id: 'refused', state: 'bad', words });
  }
  if (events.setAside > 0) {
    const words = t('settings.health.setAside', { count: events.setAside });
    lines.push({ id: 'set-aside', state: 'bad', words, more: 'set-aside' });
  }
  return lines;
}

/** The end of a line: when it was, in short. */
export function lineEnd({ id, at }: HealthLine, now: number, t: TFunction): string | null {
  if (!at) return null;
  const when = sinceTime(at, now);
  return t(id === 'credentials' ? 'settings.health.checked' : 'settings.health.last', { when });
}
