import { useRef } from 'preact/hooks';
import type { Look } from '../chat/api';
import { BringingFiles } from './bringing';
import { Composer } from './composer';
import { EmailForm } from './email-form';
import { Face } from './face';
import { CloseIcon } from './icons';
import { Log } from './log';
import { keepFocus } from './keep-focus';
import { useChat } from './use-chat';

/** The open window: a dialog beside the page, which goes on behind it. */
export function Panel({ look }: { look: Look }) {
  const { chat, words, state } = useChat();
  const panel = useRef<HTMLElement>(null);
  const isAway = look.colleagues.length === 0;
  const hasWritten = state.waiting.length > 0 || state.lines.some(({ from }) => from === 'visitor');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') chat.close();
    if (event.key === 'Tab' && panel.current) keepFocus(event, panel.current);
  };
  return (
    <section
      ref={panel}
      class="panel"
      role="dialog"
      aria-label={words.dialog(look.name)}
      onKeyDown={onKeyDown}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        chat.files.add(event.dataTransfer?.files ?? []);
      }}
    >
      <header class="head">
        {!isAway && (
          <span class="faces">
            {look.colleagues.map((name, index) => (
              <Face key={index} name={name} />
            ))}
          </span>
        )}
        <span class="head-words">
          <b>{look.name}</b>
          <span>{isAway ? words.notHere : words.here}</span>
        </span>
        <button class="icon" type="button" aria-label={words.close} onClick={() => chat.close()}>
          <CloseIcon />
        </button>
      </header>
      {!state.isConnected && (
        <p class="strip" role="status">
          {words.offline}
        </p>
      )}
      <Log look={look} />
      {isAway && hasWritten && <EmailForm />}
      <BringingFiles />
      <Composer />
      <p class="by">{words.by}</p>
    </section>
  );
}
