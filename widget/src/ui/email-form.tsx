import { useState } from 'preact/hooks';
import { useChat } from './use-chat';

/** Nobody is there to answer: so that the team can reach the visitor later. */
export function EmailForm() {
  const { chat, words, state } = useChat();
  const [email, setEmail] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  if (state.hasEmail) {
    return (
      <p class="notice" role="status">
        {words.emailLeft}
      </p>
    );
  }
  const leave = async (event: Event) => {
    event.preventDefault();
    setIsWrong(false);
    await chat.leaveEmail(email.trim()).catch(() => setIsWrong(true));
  };
  return (
    <form class="notice" noValidate onSubmit={(event) => void leave(event)}>
      <label for="email">{words.emailTitle}</label>
      <span class="notice-row">
        <input
          id="email"
          type="email"
          autocomplete="email"
          aria-label={words.email}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'email-wrong' : undefined}
          placeholder="name@example.com"
          value={email}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <button class="leave" type="submit" disabled={email.trim() === ''}>
          {words.leave}
        </button>
      </span>
      {isWrong && (
        <span id="email-wrong" class="wrong" role="alert">
          {words.emailWrong}
        </span>
      )}
    </form>
  );
}
