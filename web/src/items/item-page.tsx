import type { ReactNode } from 'react';
import '../ui/form.css';
import './item-page.css';

interface ItemPageProps {
  title: string;
  /** What tells this one from others of that title, in a line. */
  subtitle: ReactNode;
  /** Names the column at the side. */
  label: string;
  actions: ReactNode;
  /** Below the title, over the whole width. */
  progress?: ReactNode;
  side: ReactNode;
  children: ReactNode;
}

/** The page of one item: what it is above, its facts at the side, its history in the middle. */
export function ItemPage(props: ItemPageProps) {
  const { title, subtitle, label, actions, progress, side, children } = props;
  return (
    <>
      <header className="deal-h">
        <div className="deal-r">
          <h1 className="pg-h" dir="auto">
            {title}
          </h1>
          <div className="deal-a">{actions}</div>
        </div>
        <p className="sec num">{subtitle}</p>
        {progress}
      </header>
      <div className="deal">
        <aside aria-label={label}>{side}</aside>
        <div className="scroll deal-s">
          <div className="deal-c">{children}</div>
        </div>
      </div>
    </>
  );
}

/** A part of the side column with its name. */
export function SideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="side-s">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Names and what they stand for, less those of which nothing is known. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== '' && value !== undefined)
        .map(([name, value], place) => (
          <div key={place}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
