import { useTranslation } from '../../i18n/use-translation';
import { FileText, RotateCw, X } from 'lucide-react';
import type { Conversation } from '../../api/types';
import type { Picked } from '../../local/picked';
import { IconButton } from '../../ui/button';
import '../../i18n/later-words';
import { fileFacts } from './file-facts';
import { tryAgain, unpick } from './file-uploads';
import { useKeptWithDraft } from './use-kept-with-draft';
import './picked-files.css';

interface PickedFilesProps {
  conversation: Conversation;
  files: readonly Picked[];
}

/** The files that go out with the reply: how far they are, and what was not taken. */
export function PickedFiles({ conversation, files }: PickedFilesProps) {
  const { t } = useTranslation();
  useKeptWithDraft(conversation, files);
  if (files.length === 0) return null;
  return (
    <ul className="pk" aria-label={t('attach.files')}>
      {files.map((one) => (
        <PickedTile key={one.key} conversation={conversation} picked={one} />
      ))}
    </ul>
  );
}

function PickedTile({ conversation, picked }: { conversation: Conversation; picked: Picked }) {
  const { t } = useTranslation();
  const { key, name, type, size, share, kept, problem } = picked;
  return (
    <li className={`pk-t ${problem ? 'pk-bad' : ''}`}>
      <FileText className="i" />
      <span className="grow">
        <b className="trunc">{name}</b>
        <small role={problem ? 'alert' : undefined}>
          {problem?.words ?? fileFacts({ mimeType: type || null, size })}
        </small>
        {!kept && !problem && (
          <progress value={share} aria-label={t('attach.progress', { name })} />
        )}
      </span>
      {problem?.isPassing && (
        <IconButton
          label={t('attach.again', { name })}
          onClick={() => tryAgain(conversation, picked)}
        >
          <RotateCw className="i" />
        </IconButton>
      )}
      <IconButton
        label={t(kept || problem ? 'attach.remove' : 'attach.cancel', { name })}
        onClick={() => unpick(conversation.id, key)}
      >
        <X className="i" />
      </IconButton>
    </li>
  );
}
