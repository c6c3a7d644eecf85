import { useQuery } from '@tanstack/react-query';
import { getJson } from './egnyte';

export const useBatches = () =>
  useQuery({
    queryKey: ['batches'],
    queryFn: () => getJson<{ folders: { name: string }[] }>('/v1/fs/Shared/Batches'), //~ GET /pubapi/v1/fs/{path} handles=specific
  });

export const useComments = (path: string) =>
  useQuery({
    queryKey: ['comments', path],
    queryFn: () => getJson<{ notes: { body: string }[] }>(`/v1/notes?file=${path}`), //~ GET /pubapi/v1/notes handles=specific
  });
