import type { ReactNode } from 'react';
import { Trans } from 'react-i18next';
import { Archive, ArrowRightLeft, CirclePlus, Flag, Merge, UserRound } from 'lucide-react';
import type { ItemChange } from '../../api/history';
import { dayAndTime } from '../../items/day-and-time';
import { exactTime } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { changeWords } from './change-words';

const glyphs = {
  stage: Flag,
  status: Flag,
  value: CirclePlus,
  owner: UserRound,
  archived: Archive,
  converted: ArrowRightLeft,
  merged: Merge,
  parted: Merge,
};

/** A change in the history of an item: Ana moved this to Proposal made. */
export function ChangeEntry({ change }: { change: ItemChange }) {
  const { key, filled } = changeWords(change);
  const Glyph = glyphs[change.what];
  return (
    <EventEntry at={change.at} icon={<Glyph className="i i14" />}>
      <Trans i18nKey={key} values={filled} components={{ b: <b /> }} />
    </EventEntry>
  );
}

interface EventEntryProps {
  at: string;
  icon: ReactNode;
  children: ReactNode;
}

export function EventEntry({ at, icon, children }: EventEntryProps) {
  return (
    <li>
      <span className="pin">{icon}</span>
      <p className="ev2">
        <span>{children}</span>
        <time className="mut num" dateTime={at} title={exactTime(at)}>
          {dayAndTime(at, useNow())}
        </time>
      </p>
    </li>
  );
}
