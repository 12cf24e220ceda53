import { answerOf, api } from './client';

type Doing = 'looking' | 'typing';

/** The server forgets after 45 s who does not say so again. */
const repeatEvery = 20_000;
const typingLasts = 5_000;

/** Tells colleagues that the user looks at a conversation, or writes in it, until it is stopped. */
export class PresenceTeller {
  private doing: Doing = 'looking';
  private readonly repeat: ReturnType<typeof setInterval>;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly conversationId: string) {
    this.tell();
    this.repeat = setInterval(() => this.tell(), repeatEvery);
  }

  typed(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.turn('looking'), typingLasts);
    this.turn('typing');
  }

  stop(): void {
    clearInterval(this.repeat);
    clearTimeout(this.pause);
    void quietly(
      api.DELETE('/conversations/{conversationId}/presence', { params: { path: this.path } }),
    );
  }

  private turn(doing: Doing): void {
    if (this.doing === doing) return;
    this.doing = doing;
    this.tell();
  }

  private tell(): void {
    // It is told only while the user can be looking, and taken back when they cannot (N3).
    const body = { doing: this.doing, focused: true };
    void quietly(
      api.PUT('/conversations/{conversationId}/presence', { params: { path: this.path }, body }),
    );
  }

  private get path() {
    return { conversationId: this.conversationId };
  }
}

/** What is lost of this is made good by the next call, or forgotten. */
async function quietly(call: Parameters<typeof answerOf>[0]): Promise<void> {
  await answerOf(call).catch(() => undefined);
}
