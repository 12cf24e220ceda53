import { useDraggable } from '@dnd-kit/core';
import { useTranslation } from '../../i18n/use-translation';
import { GripVertical } from 'lucide-react';
import { Link } from 'wouter';
import type { Deal } from '../../api/crm-types';
import { money } from '../../items/money';
import { itemPath } from '../../items/paths';
import { useItemName } from '../../items/use-item-name';

/** A deal on the board: its page behind the title, a handle to carry it by keys. */
export function BoardCard({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const drag = useDraggable({ id: deal.id, data: { deal } });
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = drag;
  return (
    <div ref={setNodeRef} className={`b-card ${isDragging ? 'taken' : ''}`} {...listeners}>
      <Link className="b-t trunc" href={itemPath('deal', deal.id)} draggable={false}>
        {deal.title}
      </Link>
      <CardFacts deal={deal} />
      <button
        ref={setActivatorNodeRef}
        type="button"
        className="b-grip"
        {...attributes}
        aria-label={t('deal.carry', { title: deal.title })}
      >
        <GripVertical className="i i14" />
      </button>
    </div>
  );
}

/** The same card while it is carried, above everything. */
export function CarriedCard({ deal }: { deal: Deal }) {
  return (
    <div className="b-card carried" aria-hidden="true">
      <span className="b-t trunc">{deal.title}</span>
      <CardFacts deal={deal} />
    </div>
  );
}

function CardFacts({ deal }: { deal: Deal }) {
  const person = useItemName('person', deal.person_id);
  return (
    <>
      <p className="mut trunc">{person}</p>
      <p className="num">{money(deal.value, deal.currency)}</p>
    </>
  );
}
