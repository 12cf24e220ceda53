import { useLayoutEffect, useRef, useState } from 'react';
import type { Conversation } from '../../api/types';
import { replaced } from './triggers';
import { useText } from './use-text';
import { useWriting } from './writing';

interface FieldText {
  text: string;
  caret: number;
  setText: ReturnType<typeof useText>[1];
  setCaret: (caret: number) => void;
  /** Puts words in the place of what stands between `start` and the caret. */
  insert: (words: string, start?: number) => void;
}

/** The field's text and caret; the field grows with its text. */
export function useField(conversation: Conversation): FieldText {
  const { field } = useWriting();
  const [text, setText] = useText(conversation);
  const [caret, setCaret] = useState(text.length);
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (field.current) fit(field.current);
  }, [field, text]);
  useLayoutEffect(() => {
    const area = field.current;
    if (wanted.current === null || !area) return;
    area.focus();
    area.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  }, [field, text]);
  const insert = (words: string, start = caret) => {
    const next = replaced(text, start, caret, words);
    setText(next.text);
    setCaret(next.caret);
    wanted.current = next.caret;
  };
  return { text, caret, setText, setCaret, insert };
}

function fit(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
