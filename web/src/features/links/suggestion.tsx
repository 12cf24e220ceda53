import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { Trans } from 'react-i18next';
import { useTranslation } from '../../i18n/use-translation';
import { UsersRound } from 'lucide-react';
import { linkItem, suggestionsQuery, type Link } from '../../api/links';
import type { Conversation } from '../../api/types';
import { tellRefusal } from '../../ui/conversation-acts';
import '../../ui/form.css';

interface SuggestionProps {
  conversation: Conversation;
  onLinked: (link: Link) => void;
}

/** The person whose number or address is the participant's, as long as nobody is linked. */
export function Suggestion({ conversation, onLinked }: SuggestionProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [isLinking, setLinking] = useState(false);
  const { address } = conversation.participant;
  const isLinked = conversation.links.some(({ type }) => type === 'person');
  const { data: [same] = [] } = useQuery({
    ...suggestionsQuery(conversation.id),
    enabled: !isLinked,
  });
  if (!same || isLinked) return null;
  const link = () => {
    setLinking(true);
    linkItem(cache, conversation.id, { type: 'person', id: same.id })
      .then(onLinked, (problem: unknown) => tellRefusal(problem, i18next.t('link.notLinked'), link))
      .finally(() => setLinking(false));
  };
  const words = address.includes('@') ? 'link.sameAddress' : 'link.sameNumber';
  return (
    <p className="note-box note-warn lk-same">
      <UsersRound className="i" />
      <span className="grow">
        <Trans i18nKey={words} values={{ name: same.name }} components={{ b: <b /> }} />{' '}
        <button type="button" className="link" disabled={isLinking} onClick={link}>
          {t('link.addToExisting')}
        </button>
      </span>
    </p>
  );
}
