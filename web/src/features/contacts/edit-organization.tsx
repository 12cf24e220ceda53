import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import type { Organization } from '../../api/crm-types';
import { changeItem, createItem } from '../../api/items';
import { FormDialog } from '../../items/form-dialog';
import { NameField } from '../../items/name-field';

interface EditOrganizationProps {
  /** Without one, a new organization is made. */
  organization?: Organization;
  onClose: () => void;
}

export function EditOrganization({ organization, onClose }: EditOrganizationProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [name, setName] = useState(organization?.name ?? '');
  const [address, setAddress] = useState(organization?.address?.value ?? '');
  const save = async () => {
    const kept = {
      name: name.trim(),
      address: address.trim() ? { value: address.trim() } : null,
    };
    await (organization
      ? changeItem(cache, 'organization', organization.id, kept)
      : createItem(cache, 'organization', kept));
  };
  return (
    <FormDialog
      title={t(organization ? 'crm.edit.organization' : 'crm.new.organization')}
      submit={t(organization ? 'crm.save' : 'crm.make.organization')}
      isReady={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NameField name="name" label={t('crm.name')} value={name} onType={setName} />
      <NameField name="address" label={t('crm.address')} value={address} onType={setAddress} />
    </FormDialog>
  );
}
