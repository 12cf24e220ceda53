import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/button';
import { FormProblem } from '../../ui/form-problem';
import { EditorTools } from './editor-tools';

interface NoteEditorProps {
  label: string;
  submit: string;
  content: string;
  /** What saving brings about, to be known before. */
  warning?: string | null;
  onSave: (html: string) => Promise<void>;
  onDone: () => void;
}

/** A small editor for the HTML of a note. Ctrl and Enter save, Escape leaves. */
export function NoteEditor(props: NoteEditorProps) {
  const { label, submit, content, warning, onSave, onDone } = props;
  const { t } = useTranslation();
  const saving = useMutation({ mutationFn: onSave, onSuccess: onDone });
  const editor = useEditor({
    extensions: [StarterKit.configure({ link: { openOnClick: false }, codeBlock: false })],
    content,
    autofocus: 'end',
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: { role: 'textbox', 'aria-label': label, 'aria-multiline': 'true', class: 'nh' },
    },
  });
  const save = () => {
    if (!editor.isEmpty && !saving.isPending) saving.mutate(editor.getHTML());
  };
  return (
    <div
      className="ne"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    >
      <EditorContent editor={editor} className="ne-t" />
      {warning && <p className="ne-w">{warning}</p>}
      <FormProblem error={saving.error} />
      <div className="ne-f">
        <EditorTools editor={editor} />
        <Button kind="quiet" size="small" onClick={onDone}>
          {t('crm.cancel')}
        </Button>
        <Button
          kind="primary"
          size="small"
          disabled={editor.isEmpty || saving.isPending}
          onClick={save}
        >
          {submit}
        </Button>
      </div>
    </div>
  );
}
