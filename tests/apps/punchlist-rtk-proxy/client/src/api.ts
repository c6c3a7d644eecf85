import { type BaseQueryFn, createApi, type FetchArgs, fetchBaseQuery, type FetchBaseQueryError } from '@reduxjs/toolkit/query/react';
import { signedOut } from './session';
import type { RootState } from './store';

const raw = fetchBaseQuery({
  baseUrl: '/api',
  prepareHeaders: (headers, { getState }) => {
    const { token } = (getState() as RootState).session;
    if (token) headers.set('authorization', `Bearer ${token}`);
    return headers;
  },
});

const withSignOut: BaseQueryFn<string | FetchArgs, unknown, FetchBaseQueryError> = async (args, api, extra) => {
  const result = await raw(args, api, extra);
  if (result.error?.status === 401) api.dispatch(signedOut());
  return result;
};

export const api = createApi({
  baseQuery: withSignOut,
  endpoints: (build) => ({
    photos: build.query<{ name: string; path: string }[], string>({ query: (site) => `sites/${site}/photos` }),
    note: build.mutation<void, { path: string; text: string }>({ query: (body) => ({ url: 'notes', method: 'POST', body }) }),
  }),
});

export const { usePhotosQuery, useNoteMutation } = api;
