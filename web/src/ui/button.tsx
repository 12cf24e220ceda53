import type { ButtonHTMLAttributes, Ref } from 'react';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  ref?: Ref<HTMLButtonElement>;
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'small' | 'tiny';
}

const kinds = { primary: 'btn-p', secondary: 'btn-s', quiet: 'btn-g', danger: 'btn-d' };
const sizes = { normal: '', small: 'btn-sm', tiny: 'btn-xs' };

export function Button({ kind = 'secondary', size = 'normal', ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={`btn ${kinds[kind]} ${sizes[size]}`} />;
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  label: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A square button with an icon only; its label is its name and its tooltip. */
export function IconButton({ label, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={`ib ${className}`}
    />
  );
}
