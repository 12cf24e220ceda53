import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { Link, LinkedType } from '../../api/links';
import type { Conversation } from '../../api/types';
import { Dialog } from '../../ui/dialog';
import { Segments } from '../../ui/segments';
import { ExistingTab } from './existing-tab';
import { NewTab } from './new-tab';
import '../../ui/form.css';

interface LinkDialogProps {
  type: LinkedType;
  conversation: Conversation;
  onClose: () => void;
  onLinked: (link: Link) => void;
}

/** Ties a conversation to a new item or to one that is there. */
export function LinkDialog({ type, conversation, onClose, onLinked }: LinkDialogProps) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<'new' | 'existing'>('new');
  const [words, setWords] = useState('');
  const { name } = conversation.participant;
  const options = [
    { value: 'new' as const, label: t('link.createNew') },
    { value: 'existing' as const, label: t('link.addToExisting') },
  ];
  const goTo = (to: 'new' | 'existing', typed: string) => {
    setWords(typed);
    setTab(to);
  };
  const shared = { type, conversation, onClose, onLinked };
  return (
    <Dialog title={t(`link.title.${type}`)} onClose={onClose}>
      <div className="lk-d">
        <p className="lk-from">{t('link.from', { name })}</p>
        <Segments label={t('link.ways')} value={tab} options={options} onChoose={setTab}>
          {tab === 'new' ? (
            <NewTab {...shared} words={words} onExisting={(typed) => goTo('existing', typed)} />
          ) : (
            <ExistingTab {...shared} initialWords={words} onNew={(typed) => goTo('new', typed)} />
          )}
        </Segments>
      </div>
    </Dialog>
  );
}
