import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { CloudOff, RefreshCw } from 'lucide-react';
import { Problem } from '../api/problem';
import { Button } from './button';
import { problemSentence } from './problem-sentence';
import './empty-state.css';

interface ErrorStateProps {
  title: string;
  error: Error;
  onRetry: () => void;
}

/** What did not load, that nothing is lost, and how to go on; in the place of what is missing. */
export function ErrorState({ title, error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const code = codeOf(error);
  const copy = async () => {
    await navigator.clipboard.writeText(`${title} · ${code} · ${new Date().toISOString()}`);
    setCopied(true);
  };
  return (
    <div className="emp" role="alert">
      <span className="art art-bad">
        <CloudOff className="i i24" />
      </span>
      <h2>{title}</h2>
      <p>{problemSentence(error)}</p>
      <div className="acts">
        <Button kind="primary" onClick={onRetry}>
          <RefreshCw className="i" />
          {t('error.tryAgain')}
        </Button>
        <Button kind="quiet" onClick={() => void copy()}>
          {t(copied ? 'error.copied' : 'error.copyDetails')}
        </Button>
      </div>
      <p className="emp-code">{code}</p>
    </div>
  );
}

function codeOf(error: Error): string {
  if (!(error instanceof Problem)) return error.name;
  return [error.status || error.word, error.requestId].filter(Boolean).join(' · ');
}
