import { useTranslation } from 'react-i18next';
import { ItemField } from '../../items/item-field';
import type { PersonDraft } from '../../items/item-drafts';
import { Field } from '../../ui/field';
import { providerName } from '../../ui/provider-name';
import { SamePerson } from './same-person';

interface PersonFormProps {
  draft: PersonDraft;
  provider: string;
  /** The number or address that the provider gave. */
  given: string;
  onChange: (change: Partial<PersonDraft>) => void;
  onExisting: (words: string) => void;
}

export function PersonForm({ draft, provider, given, onChange, onExisting }: PersonFormProps) {
  const { t } = useTranslation();
  const from = t('link.fromProvider', { provider: providerName(provider) });
  return (
    <>
      <Field
        label={t('crm.name')}
        value={draft.name}
        maxLength={255}
        autoComplete="off"
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <div className="f2">
        <Field
          label={t('crm.phone')}
          type="tel"
          value={draft.phone}
          maxLength={100}
          autoComplete="off"
          {...(draft.phone && draft.phone === given ? { hint: from } : {})}
          onChange={(event) => onChange({ phone: event.target.value })}
        />
        <Field
          label={t('crm.email')}
          type="email"
          value={draft.email}
          maxLength={255}
          autoComplete="off"
          {...(draft.email && draft.email === given ? { hint: from } : {})}
          onChange={(event) => onChange({ email: event.target.value })}
        />
      </div>
      <ItemField
        type="organization"
        label={t('crm.type.organization')}
        isOptional
        value={draft.organization}
        onChange={(organization) => onChange({ organization })}
      />
      <SamePerson phone={draft.phone} email={draft.email} onExisting={onExisting} />
    </>
  );
}
