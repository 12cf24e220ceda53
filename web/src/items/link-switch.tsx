import { Link } from 'wouter';

interface LinkSwitchProps {
  label: string;
  current: string;
  options: readonly { value: string; label: string; href: string }[];
}

/** A few pages of one kind, side by side, of which one is shown. */
export function LinkSwitch({ label, current, options }: LinkSwitchProps) {
  return (
    <nav className="lp-a" aria-label={label}>
      {options.map(({ value, label: words, href }) => (
        <Link
          key={value}
          className={`btn btn-sm ${value === current ? 'btn-s' : 'btn-g'}`}
          aria-current={value === current ? 'page' : undefined}
          href={href}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
