import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Merge } from 'lucide-react';
import type { Person } from '../../api/crm-types';
import { itemQuery } from '../../api/items';
import { dateWords } from '../../items/day-and-time';
import { DeleteItem } from '../../items/delete-item';
import { OrganizationCard } from '../../items/item-card';
import { ItemConversations } from '../../items/item-conversations';
import { ItemDeals } from '../../items/item-deals';
import { Facts, ItemPage, SideSection } from '../../items/item-page';
import { MoreMenu } from '../../items/more-menu';
import { OwnerMenu } from '../../items/owner-menu';
import { useChange } from '../../items/use-change';
import { MenuItem } from '../../ui/menu';
import { Duplicate } from './duplicate';
import { EditPerson } from './edit-person';
import { MergeDialog } from './merge-dialog';

interface PersonPageProps {
  person: Person;
  /** Their history. */
  children: ReactNode;
}

export function PersonPage({ person, children }: PersonPageProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'merge' | 'delete' | null>(null);
  const { id, name, org_id, phones, emails } = person;
  const change = useChange('person', id);
  const { data: employer } = useQuery({
    ...itemQuery('organization', org_id ?? 0),
    enabled: Boolean(org_id),
  });
  const known = [employer?.name, phones[0]?.value, emails[0]?.value].filter(Boolean);
  const close = () => setOpen(null);
  return (
    <ItemPage
      title={name}
      subtitle={known.join(' · ') || t('crm.type.person')}
      label={t('contact.personDetails')}
      actions={
        <>
          <OwnerMenu ownerId={person.owner_id} onChoose={(owner_id) => change({ owner_id })} />
          <MoreMenu type="person" onEdit={() => setOpen('edit')} onDelete={() => setOpen('delete')}>
            <MenuItem icon={<Merge className="i" />} onChoose={() => setOpen('merge')}>
              {t('merge.another')}
            </MenuItem>
          </MoreMenu>
        </>
      }
      side={
        <>
          <Duplicate person={person} />
          <SideSection title={t('contact.reach')}>
            <Facts
              facts={[
                ...phones.map(
                  ({ value, label }) => [pointName('phone', label), telLink(value)] as const,
                ),
                ...emails.map(
                  ({ value, label }) => [pointName('email', label), mailLink(value)] as const,
                ),
                [t('crm.added'), dateWords(person.add_time)],
              ]}
            />
          </SideSection>
          {org_id !== null && (
            <SideSection title={t('crm.type.organization')}>
              <OrganizationCard id={org_id} />
            </SideSection>
          )}
          <ItemDeals of="person_id" id={id} />
          <ItemConversations item={{ type: 'person', id }} />
        </>
      }
    >
      {children}
      {open === 'edit' && <EditPerson person={person} onClose={close} />}
      {open === 'merge' && <MergeDialog person={person} onClose={close} />}
      {open === 'delete' && <DeleteItem type="person" id={id} title={name} onClose={close} />}
    </ItemPage>
  );

  function pointName(kind: 'phone' | 'email', label: string): string {
    const known = label === 'home' || label === 'mobile' || label === 'work' ? label : 'other';
    return `${t(`crm.${kind}`)} · ${t(`crm.pointLabel.${known}`)}`;
  }
}

function telLink(value: string): ReactNode {
  return <a href={`tel:${value.replaceAll(/[^+\d]/g, '')}`}>{value}</a>;
}

function mailLink(value: string): ReactNode {
  return <a href={`mailto:${value}`}>{value}</a>;
}
