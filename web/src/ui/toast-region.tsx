import { memo, useEffect } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Toast as Base } from '@base-ui/react/toast';
import { forget, openRegion, undo, type Toast } from './toasts';
import './toast.css';

const shownFor = 6_000;

/** The one place where toasts stand, above everything else. */
export const ToastRegion = memo(function ToastRegion() {
  return (
    <Base.Provider timeout={shownFor} limit={3}>
      <Toasts />
    </Base.Provider>
  );
});

function Toasts() {
  const { t } = useTranslation();
  const { toasts, add, close } = Base.useToastManager<Toast>();
  useEffect(() => {
    const shown = new Map<Toast, string>();
    return openRegion(
      (toast) => {
        const onClose = () => forget(toast);
        const onRemove = () => shown.delete(toast);
        shown.set(toast, add({ title: toast.words, data: toast, onClose, onRemove }));
      },
      (toast) => {
        const id = shown.get(toast);
        shown.delete(toast);
        if (id) close(id);
      },
    );
  }, [add, close]);
  return (
    <Base.Portal>
      <Base.Viewport className="toasts" aria-label={t('toast.region')}>
        {toasts.map((shown) => (
          <Base.Root
            key={shown.id}
            toast={shown}
            className="toast"
            swipeDirection={['right', 'down']}
          >
            <Base.Title className="toast-w" render={<p />} />
            {shown.data && <ToastButton toast={shown.data} onDone={() => close(shown.id)} />}
          </Base.Root>
        ))}
      </Base.Viewport>
    </Base.Portal>
  );
}

function ToastButton({ toast, onDone }: { toast: Toast; onDone: () => void }) {
  const { t } = useTranslation();
  const { retry } = toast;
  if (toast.undo) {
    return (
      <>
        <button type="button" className="btn btn-g btn-sm" onClick={() => undo(toast)}>
          {t('toast.undo')}
        </button>
        <kbd className="m-hide" aria-hidden="true">
          Z
        </kbd>
      </>
    );
  }
  if (!retry) return null;
  const again = () => {
    onDone();
    retry();
  };
  return (
    <button type="button" className="btn btn-g btn-sm" onClick={again}>
      {t('toast.retry')}
    </button>
  );
}
