import { createApi, fetchBaseQuery, type BaseQueryFn, type FetchArgs, type FetchBaseQueryError } from '@reduxjs/toolkit/query/react';
import type { RootState } from '../store';
import { signedOut } from '../sessionSlice';

const baseQuery = fetchBaseQuery({
  baseUrl: `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/`,
  prepareHeaders: (headers, { getState }) => {
    headers.set('authorization', `Bearer ${(getState() as RootState).session.token}`);
    return headers;
  },
});

const baseQueryWithReauth: BaseQueryFn<string | FetchArgs, unknown, FetchBaseQueryError> = async (args, api, extra) => {
  const result = await baseQuery(args, api, extra);
  if (result.error && result.error.status === 401) { //~ EG403
    api.dispatch(signedOut());
  }
  return result;
};

export const egnyteApi = createApi({
  reducerPath: 'egnyte',
  baseQuery: baseQueryWithReauth,
  endpoints: (builder) => ({
    matter: builder.query<{ files: { name: string }[] }, string>({ //~ GET /pubapi/v1/fs/{path} handles=specific
      query: (name) => `fs/Shared/Matters/${name}`,
    }),
    shareMatter: builder.mutation<{ links: { url: string }[] }, string>({ //~ POST /pubapi/v1/links handles=specific
      query: (name) => ({ url: 'links', method: 'POST', body: { path: `/Shared/Matters/${name}`, type: 'folder' } }),
    }),
  }),
});

export const { useMatterQuery, useShareMatterMutation } = egnyteApi;
