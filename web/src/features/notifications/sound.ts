let audio: AudioContext | null = null;

/** Browsers let a page be heard only after a click in it; call this from one. */
export async function unlockSound(): Promise<void> {
  if (!('AudioContext' in globalThis)) return;
  audio ??= new AudioContext();
  await audio.resume().catch(() => undefined);
}

/** Two soft notes, a fifth apart; nothing while sound is locked. */
export function playSound(): void {
  if (audio?.state !== 'running') return;
  note(audio, 660, 0);
  note(audio, 990, 0.12);
}

function note(context: AudioContext, frequency: number, after: number): void {
  const start = context.currentTime + after;
  const tone = new OscillatorNode(context, { frequency, type: 'sine' });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(0.15, start + 0.01);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.35);
  tone.connect(loudness).connect(context.destination);
  tone.start(start);
  tone.stop(start + 0.4);
}
