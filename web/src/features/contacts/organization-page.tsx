import { useState, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import type { Organization } from '../../api/crm-types';
import { itemsQuery } from '../../api/items';
import { dateWords } from '../../items/day-and-time';
import { DeleteItem } from '../../items/delete-item';
import { PersonCard } from '../../items/item-card';
import { ItemDeals } from '../../items/item-deals';
import { Facts, ItemPage, SideSection } from '../../items/item-page';
import { MoreMenu } from '../../items/more-menu';
import { OwnerMenu } from '../../items/owner-menu';
import { useChange } from '../../items/use-change';
import { EditOrganization } from './edit-organization';

interface OrganizationPageProps {
  organization: Organization;
  /** Its history. */
  children: ReactNode;
}

export function OrganizationPage({ organization, children }: OrganizationPageProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const { id, name, address } = organization;
  const change = useChange('organization', id);
  const { data } = useInfiniteQuery(itemsQuery('person', { org_id: id, limit: 50 }));
  const people = data?.pages.flatMap((page) => page.data) ?? [];
  const close = () => setOpen(null);
  return (
    <ItemPage
      title={name}
      subtitle={address?.value ?? t('crm.type.organization')}
      label={t('contact.organizationDetails')}
      actions={
        <>
          <OwnerMenu
            ownerId={organization.owner_id}
            onChoose={(owner_id) => change({ owner_id })}
          />
          <MoreMenu
            type="organization"
            onEdit={() => setOpen('edit')}
            onDelete={() => setOpen('delete')}
          />
        </>
      }
      side={
        <>
          <SideSection title={t('deal.summary')}>
            <Facts
              facts={[
                [t('crm.address'), address?.value],
                [t('crm.added'), dateWords(organization.add_time)],
              ]}
            />
          </SideSection>
          {people.length > 0 && (
            <SideSection title={t('crm.types.person')}>
              {people.map((person) => (
                <PersonCard key={person.id} id={person.id} />
              ))}
            </SideSection>
          )}
          <ItemDeals of="org_id" id={id} />
        </>
      }
    >
      {children}
      {open === 'edit' && <EditOrganization organization={organization} onClose={close} />}
      {open === 'delete' && <DeleteItem type="organization" id={id} title={name} onClose={close} />}
    </ItemPage>
  );
}
