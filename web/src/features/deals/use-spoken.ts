import type { Active, Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { useTranslation } from '../../i18n/use-translation';
import type { Deal, Stage } from '../../api/crm-types';

/** What a screen reader says while a deal is carried. */
export function useSpoken(stages: readonly Stage[]) {
  const { t } = useTranslation();
  const title = ({ data }: Active) => (data.current?.deal as Deal | undefined)?.title ?? '';
  const stage = (id: UniqueIdentifier | undefined) =>
    stages.find((each) => each.id === id)?.name ?? '';
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('deal.spoken.taken', { title: title(active) }),
    onDragOver: ({ over }) => (over ? t('deal.spoken.over', { stage: stage(over.id) }) : undefined),
    onDragEnd: ({ active, over }) =>
      t('deal.spoken.dropped', { title: title(active), stage: stage(over?.id) }),
    onDragCancel: ({ active }) => t('deal.spoken.left', { title: title(active) }),
  };
  return { announcements, screenReaderInstructions: { draggable: t('deal.spoken.how') } };
}
