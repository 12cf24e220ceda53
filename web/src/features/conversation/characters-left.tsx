import { useTranslation } from '../../i18n/use-translation';

const worthSaying = 100;

/** Near the provider's limit: how much more fits, or how much is too much. */
export function CharactersLeft({ left }: { left: number | null }) {
  const { t } = useTranslation();
  if (left === null || left > worthSaying) return null;
  return (
    <span className={left < 0 ? 'over num' : 'num'} role="status">
      {left < 0 ? t('composer.tooLong', { count: -left }) : t('composer.left', { count: left })}
    </span>
  );
}
