import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { findingOf, searchOf, type Finding } from '../../api/finding';

/** What the list shows, which is kept in the address; and a way to show something else. */
export function useFinding(): [Finding, (finding: Finding) => void] {
  const search = useSearch();
  return [useMemo(() => findingOf(search), [search]), show];
}

function show(finding: Finding): void {
  navigate(location.pathname + searchOf(finding), { replace: true });
}
