import { useEffect, useRef } from 'preact/hooks';
import { Launcher } from './launcher';
import { Panel } from './panel';
import { Teaser } from './teaser';
import { useChat } from './use-chat';

/** Everything on the page; nothing until the channel has answered. */
export function App() {
  const { chat, state } = useChat();
  const { look, isOpen, wasGreeted } = state;
  const launcher = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) launcher.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  useEffect(() => {
    const seen = () => chat.seen();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [chat]);
  if (!look) return null;
  return (
    <>
      {isOpen && <Panel look={look} />}
      {!isOpen && !wasGreeted && <Teaser look={look} />}
      <Launcher button={launcher} />
    </>
  );
}
