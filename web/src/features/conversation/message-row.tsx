import { useState, type FocusEvent, type PointerEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { clockTime } from '../../ui/times';
import type { ShownMessage } from './log-items';
import { MessageBubbles } from './message-bubbles';
import { MessageTools } from './message-tools';
import { useThread } from './thread-context';
import { messageRowId } from './use-jump';
import './message-row.css';

interface MessageRowProps {
  message: ShownMessage;
  provider: string;
}

const longPress = 450;

/** One message; its tools stand beside it while it is pointed at, has the focus, or is held down. */
export function MessageRow({ message, provider }: MessageRowProps) {
  const { t } = useTranslation();
  const { lit } = useThread();
  const [isNear, setNear] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const press = useLongPress();
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setNear(false);
  };
  const label = t('conversation.messageOf', {
    name: message.author.name ?? '',
    time: clockTime(message.at),
  });
  return (
    <div
      id={messageRowId(message.id)}
      className={`mr ${lit === message.id ? 'mr-flash' : ''}`}
      role="group"
      aria-label={label}
      tabIndex={0}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setNear(true)}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={leave}
      {...press}
    >
      <div className="mr-m">
        <MessageBubbles message={message} provider={provider} />
        {(isNear || isHeld) && (
          <MessageTools message={message} onDone={() => setNear(false)} onHold={setHeld} />
        )}
      </div>
    </div>
  );
}

/** A message that is held down takes the focus, and with it its tools, until another thing does. */
function useLongPress() {
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const stop = () => clearTimeout(timer);
  const start = ({ pointerType, currentTarget }: PointerEvent<HTMLElement>) => {
    if (pointerType !== 'mouse') setTimer(setTimeout(() => currentTarget.focus(), longPress));
  };
  return { onPointerDown: start, onPointerUp: stop, onPointerCancel: stop };
}
