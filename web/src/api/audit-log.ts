import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api, apiBase } from './client';
import type { components, operations } from './schema';

type Schemas = components['schemas'];

export type AuditEntry = Schemas['AuditEntry'];
export type AuditKind = Schemas['AuditKind'];
export type AuditFilter = Omit<
  NonNullable<operations['exportAuditLog']['parameters']['query']>,
  'cursor' | 'limit'
>;

/** The audit log, newest first. */
export function auditLogQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit-log', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/audit-log', {
          params: { query: { ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}

/** Where the same is had as a file. */
export function auditLogFile(filter: AuditFilter): string {
  const query = new URLSearchParams(filter).toString();
  return `${apiBase}/audit-log.csv${query && `?${query}`}`;
}
