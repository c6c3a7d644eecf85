import { useQuery } from '@tanstack/react-query';
import useSWR from 'swr';
import { ask, askKindly, Refusal } from './ask';

export const useSilos = () =>
  useQuery({ queryKey: ['silos'], queryFn: () => ask<{ folders: unknown[] }>('/v1/fs/Shared/Silos'), retry: 1 }); //~ GET /pubapi/v1/fs/{path} handles=generic

export const useRemarks = () => useSWR('remarks', () => ask<{ notes: unknown[] }>('/v1/notes')); //~ GET /pubapi/v1/notes handles=generic

export const useLinks = () =>
  useQuery({
    queryKey: ['links'],
    queryFn: () => askKindly<{ links: unknown[] }>('/v1/links'), //~ GET /pubapi/v1/links handles=specific
    retry: (count, error) => !(error instanceof Refusal && error.code === 401) && count < 3,
  });

export const usePeople = () =>
  useSWR('people', () => askKindly<{ resources: unknown[] }>('/v2/users'), { //~ GET /pubapi/v2/users handles=specific
    onError: (error) => {
      if (error.code === 401) location.assign('/sign-in');
    },
  });
