import type { ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { Logo } from './logo';
import './entry-page.css';

interface EntryPageProps {
  heading: string;
  lead?: string;
  problem: string | null;
  children: ReactNode;
}

/** The frame of the pages that come before anyone is signed in. */
export function EntryPage({ heading, lead, problem, children }: EntryPageProps) {
  return (
    <main className="entry">
      <div className="entry-card">
        <Logo />
        <h1>{heading}</h1>
        {lead && <p className="entry-lead">{lead}</p>}
        <div role="alert">
          {problem && (
            <p className="entry-problem">
              <CircleAlert className="i" />
              <span>{problem}</span>
            </p>
          )}
        </div>
        {children}
      </div>
    </main>
  );
}
