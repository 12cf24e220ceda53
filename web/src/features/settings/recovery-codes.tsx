import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/button';
import { showToast } from '../../ui/toasts';
import './two-step.css';

interface RecoveryCodesProps {
  codes: readonly string[];
  onClose: () => void;
}

/** The codes, once: to be copied, or printed with the page. */
export function RecoveryCodes({ codes, onClose }: RecoveryCodesProps) {
  const { t } = useTranslation();
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => showToast({ words: t('settings.twoStep.codesCopied') }),
      () => showToast({ words: t('toast.notCopied') }),
    );
  return (
    <>
      <div className="dlg-b form">
        <p>{t('settings.twoStep.codesLead')}</p>
        <ol className="rcv" aria-label={t('settings.twoStep.codes')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      </div>
      <footer className="dlg-f">
        <Button onClick={() => void copy()}>{t('settings.twoStep.copyCodes')}</Button>
        <Button kind="primary" onClick={onClose}>
          {t('settings.done')}
        </Button>
      </footer>
    </>
  );
}
