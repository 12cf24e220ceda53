import { Building2, CircleDollarSign, Target, UserRound, type LucideIcon } from 'lucide-react';
import type { ItemType } from '../api/crm-types';

const icons: Record<ItemType, LucideIcon> = {
  person: UserRound,
  organization: Building2,
  lead: Target,
  deal: CircleDollarSign,
};

export function ItemIcon({ type }: { type: ItemType }) {
  const Glyph = icons[type];
  return <Glyph className="i" />;
}
