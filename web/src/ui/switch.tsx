import type { InputHTMLAttributes } from 'react';
import './switch.css';

/** On or off. */
export function Switch(props: InputHTMLAttributes<HTMLInputElement>) {
  return (
    <span className="sw">
      <input {...props} type="checkbox" role="switch" />
      <span />
    </span>
  );
}
