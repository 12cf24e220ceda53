import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../api/types';

const pause = 1_000;
const most = 3;

/** Tells a screen reader what the customer writes while the conversation is open. */
export function Announcements({ newestFirst }: { newestFirst: readonly Message[] }) {
  const { t } = useTranslation();
  const told = useRef(newestFirst[0]?.id);
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      const end = newestFirst.findIndex(({ id }) => id === told.current);
      const arrived = newestFirst
        .slice(0, Math.max(0, end))
        .filter(({ direction, kind }) => direction === 'in' && kind !== 'system')
        .reverse();
      told.current = newestFirst[0]?.id;
      if (arrived.length > most) setWords(t('conversation.arrivedMany', { count: arrived.length }));
      else if (arrived.length > 0) setWords(arrived.map(sentence).join(' '));
    }, pause);
    return () => clearTimeout(timer);

    function sentence({ author, text }: Message): string {
      return t('conversation.arrived', { name: author.name ?? '', text: text ?? '' });
    }
  }, [newestFirst, t]);
  return (
    <p className="sr" aria-live="polite">
      {words}
    </p>
  );
}
