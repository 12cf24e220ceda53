import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { itemQuery } from '../../api/items';
import { suggestionsQuery } from '../../api/links';
import type { Conversation } from '../../api/types';
import { nobody, type Choice } from '../../items/item-drafts';
import type { Drafts } from './new-tab';

const currency = 'EUR';

/** What the forms say before anybody has typed: all that is known of the participant. */
export function useFirstDrafts({ id, participant, links }: Conversation, words: string): Drafts {
  const { t } = useTranslation();
  const { name, address } = participant;
  const [phone, email] = address.includes('@')
    ? ['', address]
    : [address.startsWith('+') ? address : '', ''];
  const { data: [same] = [] } = useQuery(suggestionsQuery(id));
  const linked = links.find(({ type }) => type === 'person');
  const knownId = linked ? Number(linked.item.id) : Number(same?.id ?? 0);
  const { data: known } = useQuery({ ...itemQuery('person', knownId), enabled: knownId > 0 });
  const { data: employer } = useQuery({
    ...itemQuery('organization', known?.org_id ?? 0),
    enabled: Boolean(known?.org_id),
  });
  const person: Choice = known
    ? { id: known.id, name: known.name }
    : { id: null, name, phone, email };
  const organization: Choice = employer ? { id: employer.id, name: employer.name } : nobody;
  const shared = { person, organization, amount: '', currency };
  const title = employer?.name ?? name;
  return {
    person: { name: words || name, phone, email, organization: nobody },
    lead: { ...shared, title: words || t('lead.titleOf', { name }), labelId: null },
    deal: { ...shared, title: words || title, ownerId: null, stageId: null },
  };
}
