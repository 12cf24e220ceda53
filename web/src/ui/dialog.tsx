import { useRef, type ReactNode, type RefObject } from 'react';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog as Base } from '@base-ui/react/dialog';
import { useTranslation } from '../i18n/use-translation';
import { X } from 'lucide-react';
import { IconButton } from './button';
import './dialog.css';

interface DialogProps {
  title: string;
  /** What it is about, in a line below the title. */
  detail?: string;
  className?: string;
  onClose: () => void;
  /** Where the focus goes at first; else to the first field, or to what takes it first. */
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

type AlertProps = Omit<DialogProps, 'detail' | 'className'>;

const fields = 'input:not([type="radio"], [type="checkbox"]), textarea';

/** A window above everything, for as long as it is mounted. Escape and its cross close it. */
export function Dialog(props: DialogProps) {
  const { title, detail, className = '', onClose, initialFocus, children } = props;
  const { t } = useTranslation();
  const popup = useRef<HTMLDivElement>(null);
  const firstField = () => popup.current?.querySelector<HTMLElement>(fields) ?? true;
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Viewport className="dlg-at">
          <Base.Popup
            ref={popup}
            className={`dlg ${className}`}
            initialFocus={initialFocus ?? firstField}
          >
            <header className="dlg-h">
              <div>
                <Base.Title>{title}</Base.Title>
                {detail && <Base.Description>{detail}</Base.Description>}
              </div>
              <Base.Close render={<IconButton label={t('dialog.close')} />}>
                <X className="i" />
              </Base.Close>
            </header>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** A question that must be answered; what destroys nothing gets the focus. */
export function Alert({ title, onClose, initialFocus, children }: AlertProps) {
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="scrim" />
        <AlertDialog.Viewport className="dlg-at">
          <AlertDialog.Popup className="dlg dlg-s" initialFocus={initialFocus}>
            <header className="dlg-h">
              <AlertDialog.Title>{title}</AlertDialog.Title>
            </header>
            {children}
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
