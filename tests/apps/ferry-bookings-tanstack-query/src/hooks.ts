import { QueryCache, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { ApiError, getChecked, getLoose, type Session } from './api';

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error) {
      if (error instanceof ApiError && error.status === 401) {
        window.location.assign('/sign-in');
      }
    },
  }),
});

const ferry = (session: Session) =>
  queryOptions({
    queryKey: ['ferry', session.domain],
    queryFn: () => getChecked<{ files: unknown[] }>(session, 'v1/fs/Shared/Ferries'), //~ GET /pubapi/v1/fs/{path} handles=specific
  });

export const useFerry = (session: Session) => useQuery(ferry(session));

export function useLinks(session: Session) {
  return useQuery({
    queryKey: ['links', session.domain],
    queryFn: () => getLoose<{ links: unknown[] }>(session, 'v1/links'), //~ GET /pubapi/v1/links handles=none
    staleTime: 60_000,
  });
}

export function useTasks(session: Session) {
  return useQuery({
    queryKey: ['groups', session.domain],
    queryFn: () => getLoose<{ resources: unknown[] }>(session, 'v2/groups'), //~ GET /pubapi/v2/groups handles=none
  });
}
