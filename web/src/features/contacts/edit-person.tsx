import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContactPoint, Person } from '../../api/crm-types';
import { changeItem, createItem, itemQuery } from '../../api/items';
import { Creation } from '../../items/creation';
import { FormDialog } from '../../items/form-dialog';
import { nobody, type Choice } from '../../items/item-drafts';
import { ItemField } from '../../items/item-field';
import { PointsField, pointsToKeep } from '../../items/points-field';
import { Field } from '../../ui/field';

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
  const employer = useEmployer(person);
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
      <Field
        label={t('crm.name')}
        value={name}
        maxLength={255}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <PointsField kind="phone" value={phones} onChange={setPhones} />
      <PointsField kind="email" value={emails} onChange={setEmails} />
      <ItemField
        type="organization"
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

function useEmployer(person: Person | undefined): Choice {
  const id = person?.org_id ?? 0;
  const { data } = useQuery({ ...itemQuery('organization', id), enabled: id > 0 });
  return id > 0 ? { id, name: data?.name ?? '' } : nobody;
}
