import type { LeadLabel } from '../api/crm-types';
import '../ui/form.css';

const looks: Record<string, string> = {
  red: 'tag-bad',
  pink: 'tag-bad',
  orange: 'tag-warn',
  yellow: 'tag-warn',
  blue: 'tag-info',
  purple: 'tag-info',
  green: 'tag-ok',
};

interface LabelTagProps {
  label: LeadLabel;
  /** As something that could be chosen, not as something that is. */
  isQuiet?: boolean;
}

export function LabelTag({ label, isQuiet }: LabelTagProps) {
  const look = isQuiet ? '' : (looks[label.color] ?? '');
  return <span className={`tag ${look}`}>{label.name}</span>;
}
