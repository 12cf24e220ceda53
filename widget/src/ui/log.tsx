import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Look } from '../chat/api';
import { groups, type Group } from './groups';
import { Face } from './face';
import { SharedFile } from './shared-file';
import { dayWords, clockTime } from './times';
import { useChat } from './use-chat';

const nearEnd = 60;

/** What was said. It opens at its end and follows it, unless somebody reads further up. */
export function Log({ look }: { look: Look }) {
  const { chat, words, state } = useChat();
  const { lines, waiting, bringing, isStuck, older, isLoading, typing, refusal } = state;
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const height = useRef(0);
  const first = lines[0]?.position;
  useLayoutEffect(() => {
    if (log.current && !isAtEnd.current) {
      log.current.scrollTop += log.current.scrollHeight - height.current;
    }
  }, [first]);
  useEffect(() => {
    if (!log.current) return;
    if (isAtEnd.current) log.current.scrollTop = log.current.scrollHeight;
    height.current = log.current.scrollHeight;
  }, [lines, waiting, typing, bringing.length]);
  const onScroll = () => {
    if (!log.current) return;
    const { scrollHeight, scrollTop, clientHeight } = log.current;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd;
  };
  const isAway = look.colleagues.length === 0;
  const opening = isAway ? (look.away ?? words.away) : (look.greeting ?? words.greeting);
  return (
    <div
      ref={log}
      class="log"
      role="log"
      aria-live="polite"
      aria-label={words.messages}
      tabIndex={0}
      onScroll={onScroll}
    >
      {older !== null && (
        <button
          class="older"
          type="button"
          disabled={isLoading}
          onClick={() => void chat.loadOlder()}
        >
          {words.older}
        </button>
      )}
      {older === null && (
        <div class="group">
          <Face name={look.name} />
          <p class="bubble">{opening}</p>
        </div>
      )}
      {groups(lines, waiting).map((group) => (
        <Said key={group.key} group={group} />
      ))}
      {isStuck && <p class="under">{words.stuck}</p>}
      {refusal && <p class="under wrong">{refusal}</p>}
      {typing && (
        <div class="group" role="status" aria-label={words.writing(typing)}>
          <Face name={typing} />
          <p class="bubble dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </p>
        </div>
      )}
    </div>
  );
}

function Said({ group }: { group: Group }) {
  const { words, language, state } = useChat();
  const isOwn = group.from === 'visitor';
  const last = group.said.at(-1);
  const author = isOwn ? words.you : (group.author ?? words.team);
  return (
    <>
      {group.beginsDay && (
        <p class="day">
          <span>{dayWords(group.at, language, words)}</span>
        </p>
      )}
      <div class={`group ${isOwn ? 'own' : ''}`}>
        {!isOwn && <Face name={author} />}
        <p class="who">
          <b>{author}</b> <time dateTime={group.at}>{clockTime(group.at, language)}</time>
        </p>
        {group.said.map(({ key, text, files, position, isWaiting }) => (
          <Fragment key={key}>
            {text && <p class={`bubble ${isWaiting ? 'waits' : ''}`}>{text}</p>}
            {files.map((file) => (
              <SharedFile key={file.id} file={file} position={position} />
            ))}
          </Fragment>
        ))}
        {isOwn && group.isLast && !state.isStuck && (
          <p class="under">{last?.isWaiting ? words.sending : words.sent}</p>
        )}
      </div>
    </>
  );
}
