import { useQuery } from '@tanstack/react-query';
import { channelsQuery } from './channels';
import { sectionsQuery } from './conversations';
import { totalOf } from './section-rows';

/** Whether there is nothing to see because nothing is connected; channels are asked for only then. */
export function useHasNoChannel(): boolean {
  const { data: sections } = useQuery(sectionsQuery);
  const isEmpty = sections !== undefined && totalOf(sections) === 0;
  const { data: channels } = useQuery({ ...channelsQuery, enabled: isEmpty });
  return isEmpty && channels?.length === 0;
}
