import { nobody, type Choice } from './item-drafts';
import { useItemName } from './use-item-name';

/** Whose an item is, as a form takes it. */
export function useParty(type: 'person' | 'organization', id: number | null | undefined): Choice {
  const name = useItemName(type, id);
  return id ? { id, name } : nobody;
}
