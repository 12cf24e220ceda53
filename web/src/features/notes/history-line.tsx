import { useTranslation } from '../../i18n/use-translation';
import { dayAndTime } from '../../items/day-and-time';
import type { HistoryMessage } from '../../items/history-message';
import { Avatar } from '../../ui/avatar';
import { exactTime } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { NoteHtml } from './note-html';

/** One message of a history note. */
export function HistoryLine({ message }: { message: HistoryMessage }) {
  const { t } = useTranslation();
  const { sender, address, at, isFailed, html } = message;
  return (
    <li>
      <Avatar id={sender} name={sender} size={24} />
      <span className="sd trunc">
        <b dir="auto">{sender}</b> <span>{address}</span>
        {isFailed && <span className="nc-bad"> {t('status.failed')}</span>}
      </span>
      <time className="t num" dateTime={at} title={exactTime(at)}>
        {dayAndTime(at, useNow())}
      </time>
      <NoteHtml html={html} />
    </li>
  );
}
