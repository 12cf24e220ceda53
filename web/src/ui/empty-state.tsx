import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import './empty-state.css';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  detail?: string;
  children?: ReactNode;
}

export function EmptyState({ icon: Glyph, title, detail, children }: EmptyStateProps) {
  return (
    <div className="emp">
      <span className="art">
        <Glyph className="i i24" />
      </span>
      <h2>{title}</h2>
      {detail && <p>{detail}</p>}
      {children && <div className="acts">{children}</div>}
    </div>
  );
}
