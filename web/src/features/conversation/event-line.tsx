import { useTranslation } from '../../i18n/use-translation';
import {
  ArchiveRestore,
  Check,
  Link as LinkIcon,
  Unlink,
  UserRoundMinus,
  UserRoundPlus,
  type LucideIcon,
} from 'lucide-react';
import type { SystemEvent } from '../../api/types';
import { firstName } from '../../ui/provider-name';
import { clockTime, exactTime } from '../../ui/times';
import type { ShownMessage } from './log-items';

const icons: Record<SystemEvent['event'], LucideIcon> = {
  assigned: UserRoundPlus,
  unassigned: UserRoundMinus,
  closed: Check,
  reopened: ArchiveRestore,
  linked: LinkIcon,
  unlinked: Unlink,
  contact: UserRoundPlus,
};

interface EventLineProps {
  message: ShownMessage;
  customer: string;
}

/** "Ana assigned this to Ben · 13:26", in the third person, since everyone reads the same log. */
export function EventLine({ message, customer }: EventLineProps) {
  const { t } = useTranslation();
  const { system, text, at } = message;
  if (!system) {
    return (
      <p className="ev">
        {text} · {clockTime(at)}
      </p>
    );
  }
  const Glyph = icons[system.event];
  const isPerson = system.event === 'assigned' || system.event === 'unassigned';
  const names = {
    by: system.event === 'contact' ? customer : firstName(system.by ?? ''),
    subject: isPerson ? firstName(system.subject ?? '') : (system.subject ?? ''),
    name: firstName(customer),
  };
  return (
    <p className="ev">
      <Glyph className="i i14" />
      <span>
        <Sentence template={t(templateOf(system), { skipInterpolation: true })} names={names} /> ·{' '}
        <time dateTime={at} title={exactTime(at)}>
          {clockTime(at)}
        </time>
      </span>
    </p>
  );
}

function templateOf({ event, by, reason }: SystemEvent) {
  if (by || event === 'contact') return `event.${event}` as const;
  if (event === 'reopened') return 'event.reopenedByCustomer';
  if (reason === 'user-deactivated') return 'event.unassignedDeactivated';
  if (reason === 'access-lost') return 'event.unassignedAccessLost';
  return `event.${event}ByItself` as const;
}

/** Fills names into the sentence as text, never as markup, whatever they hold. */
function Sentence({ template, names }: { template: string; names: Record<string, string> }) {
  return template
    .split(/<b>\{\{(\w+)\}\}<\/b>/)
    .map((part, index) => (index % 2 === 1 ? <b key={index}>{names[part]}</b> : part));
}
