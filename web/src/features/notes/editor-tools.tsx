import type { Editor } from '@tiptap/react';
import { useTranslation } from '../../i18n/use-translation';
import { Bold, Italic, List, ListOrdered, Quote, Strikethrough } from 'lucide-react';
import { IconButton } from '../../ui/button';

const tools = [
  { name: 'bold', icon: Bold, run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  {
    name: 'italic',
    icon: Italic,
    run: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'strike',
    icon: Strikethrough,
    run: (editor: Editor) => editor.chain().focus().toggleStrike().run(),
  },
  {
    name: 'bulletList',
    icon: List,
    run: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    icon: ListOrdered,
    run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    icon: Quote,
    run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run(),
  },
] as const;

export function EditorTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  return (
    <div className="ne-tools" role="group" aria-label={t('note.format')}>
      {tools.map(({ name, icon: Glyph, run }) => (
        <IconButton
          key={name}
          className="ib-sm"
          label={t(`note.tool.${name}`)}
          aria-pressed={editor.isActive(name)}
          onClick={() => run(editor)}
        >
          <Glyph className="i i14" />
        </IconButton>
      ))}
    </div>
  );
}
