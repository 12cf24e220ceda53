import { useTranslation } from '../../i18n/use-translation';
import { ItemField } from '../../items/item-field';
import type { PersonDraft } from '../../items/item-drafts';
import { NameField } from '../../items/name-field';
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
      <NameField
        name="name"
        label={t('crm.name')}
        value={draft.name}
        onType={(name) => onChange({ name })}
      />
      <div className="f2">
        <NameField
          name="phones"
          type="tel"
          label={t('crm.phone')}
          value={draft.phone}
          hint={draft.phone && draft.phone === given ? from : undefined}
          onType={(phone) => onChange({ phone })}
        />
        <NameField
          name="emails"
          type="email"
          label={t('crm.email')}
          value={draft.email}
          hint={draft.email && draft.email === given ? from : undefined}
          onType={(email) => onChange({ email })}
        />
      </div>
      <ItemField
        type="organization"
        name="org_id"
        label={t('crm.type.organization')}
        isOptional
        value={draft.organization}
        onChange={(organization) => onChange({ organization })}
      />
      <SamePerson phone={draft.phone} email={draft.email} onExisting={onExisting} />
    </>
  );
}
