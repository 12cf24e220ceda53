import type { Conversation } from '../../api/types';

/** Takes files for the next reply. What uploads them is loaded with the first one. */
export function attach(conversation: Conversation, files: FileList | null): boolean {
  if (!files || files.length === 0) return false;
  const all = [...files];
  void import('./file-uploads').then(({ pick }) => pick(conversation, all));
  return true;
}
