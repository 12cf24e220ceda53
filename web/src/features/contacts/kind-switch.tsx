import { useTranslation } from '../../i18n/use-translation';
import { LinkSwitch } from '../../items/link-switch';
import { listPath } from '../../items/paths';

const kinds = ['person', 'organization'] as const;

/** From persons to organizations and back. */
export function KindSwitch({ current }: { current: (typeof kinds)[number] }) {
  const { t } = useTranslation();
  const options = kinds.map((value) => ({
    value,
    label: t(`crm.types.${value}`),
    href: listPath(value),
  }));
  return <LinkSwitch label={t('contact.kinds')} current={current} options={options} />;
}
