import { useMutation, useQueryClient } from '@tanstack/react-query';
import { beginTwoStep, confirmTwoStep } from '../../api/two-step';

export type TwoStepSettingUp = ReturnType<typeof useTwoStepSetUp>;

/** Setting two-step sign-in up: with the password, then with a first code. */
export function useTwoStepSetUp() {
  const cache = useQueryClient();
  const beginning = useMutation({ mutationFn: beginTwoStep });
  const confirming = useMutation({ mutationFn: (code: string) => confirmTwoStep(cache, code) });
  return { beginning, confirming, codes: confirming.data ?? null };
}
