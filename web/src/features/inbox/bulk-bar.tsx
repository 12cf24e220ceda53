import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { ArchiveRestore, Check, MailOpen, X } from 'lucide-react';
import { knownRow } from '../../api/rows';
import { useMe } from '../../api/session';
import type { NamedRef } from '../../api/types';
import { IconButton } from '../../ui/button';
import { useConversationActs } from '../../ui/conversation-acts';
import { useIntent } from '../../ui/intents';
import { later } from '../../ui/later';
import type { Selection } from './selection';

const AssignMany = later(() => import('./assign-many').then((module) => module.AssignMany));

/** What can be done with the selected conversations, in the place of the search. */
export function BulkBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { user } = useMe();
  const acts = useConversationActs();
  const rows = [...selection.ids].flatMap((id) => knownRow(cache, id) ?? []);
  const count = rows.length;
  const isAllClosed = rows.every(({ status }) => status === 'closed');
  const finish = (act: () => void) => () => {
    act();
    selection.clear();
  };
  const close = () => {
    const open = rows.filter(({ status }) => status === 'open');
    acts.changeAll(open, { status: 'closed' }, t('bulk.closed', { count: open.length }));
  };
  const reopen = () => acts.changeAll(rows, { status: 'open' }, t('bulk.reopened', { count }));
  const read = () => acts.changeAll(rows, { read: true }, t('bulk.read', { count }));
  const assign = (to: NamedRef | null) => {
    const words = to
      ? t('bulk.assigned', { count, name: to.name })
      : t('bulk.unassigned', { count });
    acts.changeAll(rows, { assignee: to }, words);
  };
  useIntent('selected-close', finish(isAllClosed ? reopen : close));
  useIntent('selected-read', finish(read));
  useIntent(
    'selected-assign-to-me',
    finish(() => assign({ id: user.id, name: user.name })),
  );
  return (
    <div className="list-q bulk" role="toolbar" aria-label={t('bulk.bar')}>
      <IconButton label={t('bulk.clear')} onClick={selection.clear}>
        <X className="i" />
      </IconButton>
      <span className="grow bulk-n" role="status">
        {t('bulk.selected', { count })}
      </span>
      <AssignMany
        onAssign={(to) => {
          assign(to);
          selection.clear();
        }}
      />
      {isAllClosed ? (
        <IconButton label={t('command.reopen')} onClick={finish(reopen)}>
          <ArchiveRestore className="i" />
        </IconButton>
      ) : (
        <IconButton label={t('command.close')} onClick={finish(close)}>
          <Check className="i" />
        </IconButton>
      )}
      <IconButton label={t('command.markRead')} onClick={finish(read)}>
        <MailOpen className="i" />
      </IconButton>
    </div>
  );
}
