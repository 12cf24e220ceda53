import type { ButtonHTMLAttributes, Ref } from 'react';
import { ChevronDown } from 'lucide-react';
import type { Conversation } from '../../api/types';

interface ContactNameProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  conversation: Conversation;
  ref?: Ref<HTMLButtonElement>;
}

/** The customer's name as a button; the menu behind it comes after the first paint. */
export function ContactName({ conversation, ...rest }: ContactNameProps) {
  return (
    <button type="button" {...rest} className="th-name">
      <span className="trunc" dir="auto">
        {conversation.participant.name}
      </span>
      <ChevronDown className="i i14" />
    </button>
  );
}
