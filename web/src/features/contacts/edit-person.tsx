import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import type { ContactPoint, Person } from '../../api/crm-types';
import { changeItem, createItem } from '../../api/items';
import { Creation } from '../../items/creation';
import { FormDialog } from '../../items/form-dialog';
import type { Choice } from '../../items/item-drafts';
import { ItemField } from '../../items/item-field';
import { NameField } from '../../items/name-field';
import { PointsField, pointsToKeep } from '../../items/points-field';
import { useParty } from '../../items/use-party';

interface EditPersonProps {
  /** Without one, a new person is made. */
  person?: Person;
  onClose: () => void;
}

export function EditPerson({ person, onClose }: EditPersonProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [creation] = useState(() => new Creation(cache));
  const [name, setName] = useState(person?.name ?? '');
  const [phones, setPhones] = useState<ContactPoint[]>(person?.phones ?? [empty('mobile')]);
  const [emails, setEmails] = useState<ContactPoint[]>(person?.emails ?? [empty('work')]);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const employer = useParty('organization', person?.org_id);
  const organization = chosen ?? employer;
  const save = async () => {
    const org_id = await creation.organizationOf(organization);
    const kept = {
      name: name.trim(),
      phones: pointsToKeep(phones),
      emails: pointsToKeep(emails),
      org_id,
    };
    await (person
      ? changeItem(cache, 'person', person.id, kept)
      : createItem(cache, 'person', kept));
  };
  return (
    <FormDialog
      title={t(person ? 'crm.edit.person' : 'crm.new.person')}
      submit={t(person ? 'crm.save' : 'crm.make.person')}
      isReady={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NameField name="name" label={t('crm.name')} value={name} onType={setName} />
      <PointsField kind="phone" value={phones} onChange={setPhones} />
      <PointsField kind="email" value={emails} onChange={setEmails} />
      <ItemField
        type="organization"
        name="org_id"
        label={t('crm.type.organization')}
        isOptional
        value={organization}
        onChange={setChosen}
      />
    </FormDialog>
  );
}

function empty(label: string): ContactPoint {
  return { value: '', primary: true, label };
}
