import { useEffect, useId, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Check, Copy } from 'lucide-react';
import { showToast } from '../../ui/toasts';
import './copy-field.css';

const saysSoFor = 2_000;

/** Something to be pasted elsewhere; its button says for two seconds that it was copied. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), saysSoFor);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => showToast({ words: t('toast.notCopied') }),
    );
  const Glyph = isCopied ? Check : Copy;
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="copy-l" id={id}>
        {label}
      </span>
      <div className="copy">
        <code tabIndex={0} aria-labelledby={id}>
          {value}
        </code>
        <button type="button" aria-describedby={id} onClick={() => void copy()}>
          <Glyph className="i i14" />
          <span aria-live="polite">{t(isCopied ? 'settings.copied' : 'settings.copy')}</span>
        </button>
      </div>
    </div>
  );
}
