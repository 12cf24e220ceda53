import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { moveDeal } from '../../api/board';
import type { Deal } from '../../api/crm-types';
import { tellRefusal } from '../../ui/conversation-acts';

/** Puts a deal into another column at once; a refusal is told, with a way to try again. */
export function carryOver(cache: QueryClient, deal: Deal, stageId: number): void {
  moveDeal(cache, deal, stageId).catch((problem: unknown) =>
    tellRefusal(problem, i18next.t('deal.notMoved', { title: deal.title }), () =>
      carryOver(cache, deal, stageId),
    ),
  );
}
