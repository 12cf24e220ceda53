import i18next from 'i18next';
import type { ItemChange } from '../../api/history';
import { money } from '../../items/money';

type Sentence = `change.${
  | 'stage'
  | 'won'
  | 'lost'
  | 'lostBecause'
  | 'reopened'
  | 'value'
  | 'owner'
  | 'archived'
  | 'unarchived'
  | 'converted'
  | 'merged'
  | 'parted'}`;

/** What somebody did to an item, as a key of the catalogue with what is filled in. */
export function changeWords({ what, by, from, to, reason }: ItemChange) {
  const name = by?.name.split(' ')[0] ?? 'Parley';
  const told = (key: Sentence, filled: Record<string, string> = {}) => ({
    key,
    filled: { name, ...filled },
  });
  switch (what) {
    case 'stage':
      return told('change.stage', { to: to?.name ?? '' });
    case 'status':
      if (to?.name === 'won') return told('change.won');
      if (to?.name === 'open') return told('change.reopened');
      return reason ? told('change.lostBecause', { reason }) : told('change.lost');
    case 'value':
      return told('change.value', { from: worth(from), to: worth(to) });
    case 'owner':
      return told('change.owner', { to: to?.name ?? '' });
    case 'archived':
      return told(to?.name === 'yes' ? 'change.archived' : 'change.unarchived');
    case 'converted':
      return told('change.converted', { from: from?.name ?? '' });
    case 'merged':
      return told('change.merged', { from: from?.name ?? '' });
    case 'parted':
      return told('change.parted', { to: to?.name ?? '' });
  }
}

function worth(value: ItemChange['from']): string {
  if (value?.amount === null || !value?.currency) return i18next.t('change.nothing');
  return money(value.amount, value.currency);
}
