import { useTranslation } from '../i18n/use-translation';
import { Columns3 } from 'lucide-react';
import { IconButton } from '../ui/button';
import { Menu, MenuCheck } from '../ui/menu';

interface ColumnMenuProps {
  choices: readonly { id: string; name: string }[];
  isShown: (id: string) => boolean;
  onChoose: (id: string, isOn: boolean) => void;
}

/** Which columns a list has; the menu stays open, since one seldom changes one only. */
export function ColumnMenu({ choices, isShown, onChoose }: ColumnMenuProps) {
  const { t } = useTranslation();
  const opener = (
    <IconButton label={t('crm.columns')}>
      <Columns3 className="i" />
    </IconButton>
  );
  return (
    <Menu opener={opener} side="bottom" align="end">
      {choices.map(({ id, name }) => (
        <MenuCheck key={id} isOn={isShown(id)} onChange={(isOn) => onChoose(id, isOn)}>
          {name}
        </MenuCheck>
      ))}
    </Menu>
  );
}
