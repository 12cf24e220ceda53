import { useTranslation } from '../i18n/use-translation';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ItemType } from '../api/crm-types';
import { IconButton } from '../ui/button';
import { Menu, MenuItem, MenuLine } from '../ui/menu';

interface MoreMenuProps {
  type: ItemType;
  onEdit: () => void;
  onDelete: () => void;
  children?: ReactNode;
}

export function MoreMenu({ type, onEdit, onDelete, children }: MoreMenuProps) {
  const { t } = useTranslation();
  const opener = (
    <IconButton label={t('crm.more')}>
      <Ellipsis className="i" />
    </IconButton>
  );
  return (
    <Menu opener={opener} side="bottom" align="end">
      <MenuItem icon={<Pencil className="i" />} onChoose={onEdit}>
        {t(`crm.edit.${type}`)}
      </MenuItem>
      {children}
      <MenuLine />
      <MenuItem icon={<Trash2 className="i" />} isDanger onChoose={onDelete}>
        {t(`crm.delete.${type}`)}
      </MenuItem>
    </Menu>
  );
}
