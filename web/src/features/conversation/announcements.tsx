import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { Message } from '../../api/types';
import { previewText } from '../../ui/preview-text';

const gathering = 2_000;
const most = 3;

/** Tells a screen reader what the customer writes; what comes within two seconds is told together. */
export function Announcements({ newestFirst }: { newestFirst: readonly Message[] }) {
  const { t } = useTranslation();
  const newestId = newestFirst[0]?.id;
  const told = useRef(newestId);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [words, setWords] = useState('');
  const sentence = ({ author, attachments, ...message }: Message) =>
    t('conversation.arrived', {
      name: author.name ?? '',
      text: previewText({ ...message, attachment: attachments[0] ?? null }),
    });
  const tell = useEffectEvent(() => {
    timer.current = undefined;
    const end = newestFirst.findIndex(({ id }) => id === told.current);
    const arrived = newestFirst.slice(0, Math.max(0, end)).filter(isOfCustomer).reverse();
    told.current = newestId;
    if (arrived.length > most) setWords(t('conversation.arrivedMany', { count: arrived.length }));
    else if (arrived.length > 0) setWords(arrived.map(sentence).join(' '));
  });
  useEffect(() => {
    if (newestId !== told.current) timer.current ??= setTimeout(() => tell(), gathering);
  }, [newestId]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <p className="sr" aria-live="polite">
      {words}
    </p>
  );
}

function isOfCustomer({ direction, kind }: Message): boolean {
  return direction === 'in' && kind !== 'system';
}
