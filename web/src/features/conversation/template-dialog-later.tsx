import { lazy, Suspense } from 'react';
import type { Conversation, Template } from '../../api/types';

const TemplateDialog = lazy(() =>
  import('./template-dialog').then((module) => ({ default: module.TemplateDialog })),
);

interface TemplateDialogLaterProps {
  conversation: Conversation;
  /** Null while none is chosen. */
  template: Template | null;
  onClose: () => void;
}

/** The dialog for a template, loaded when the first one is chosen. */
export function TemplateDialogLater({ template, ...rest }: TemplateDialogLaterProps) {
  if (!template) return null;
  return (
    <Suspense>
      <TemplateDialog template={template} {...rest} />
    </Suspense>
  );
}
