import { useTranslation } from '../../i18n/use-translation';
import { LinkSwitch } from '../../items/link-switch';
import { listPath } from '../../items/paths';

/** From the board to the list of all deals and back. */
export function ViewSwitch({ current }: { current: 'board' | 'list' }) {
  const { t } = useTranslation();
  const board = listPath('deal');
  return (
    <LinkSwitch
      label={t('deal.views')}
      current={current}
      options={[
        { value: 'board', label: t('deal.view.board'), href: board },
        { value: 'list', label: t('deal.view.list'), href: `${board}/list` },
      ]}
    />
  );
}
