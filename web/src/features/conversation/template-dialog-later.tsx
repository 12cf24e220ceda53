import type { Conversation, Template } from '../../api/types';
import { later } from '../../ui/later';

const TemplateDialog = later(() =>
  import('./template-dialog').then((module) => module.TemplateDialog),
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
  return <TemplateDialog template={template} {...rest} />;
}
