import { useTranslation } from '../../i18n/use-translation';

const known = [
  ...(['id', 'name', 'first_name', 'last_name', 'email', 'phone', 'organization'] as const),
  ...(['owner', 'address', 'title', 'person', 'value', 'currency', 'labels'] as const),
  ...(['expected_close_date', 'archived', 'pipeline', 'stage', 'status', 'lost_reason'] as const),
];

/** The words for what a column can be taken for. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  return (field) => {
    const name = known.find((each) => each === field);
    return name ? t(`imports.field.${name}`) : field;
  };
}
