import { createApi, fetchBaseQuery, type BaseQueryFn, type FetchArgs, type FetchBaseQueryError } from '@reduxjs/toolkit/query/react';
import { Mutex } from 'async-mutex';
import type { RootState } from './store';
import { renewed, signedOut } from './session';

const mutex = new Mutex();

const raw: BaseQueryFn<string | FetchArgs, unknown, FetchBaseQueryError> = (args, api, extra) => {
  const { domain } = (api.getState() as RootState).session;
  return fetchBaseQuery({
    baseUrl: `https://${domain}.egnyte.com/pubapi/v1/`,
    prepareHeaders: (headers, { getState }) => {
      headers.set('Authorization', `Bearer ${(getState() as RootState).session.token}`);
      return headers;
    },
  })(args, api, extra);
};

const baseQueryWithReauth: typeof raw = async (args, api, extra) => {
  await mutex.waitForUnlock();
  let result = await raw(args, api, extra);
  if (result.error?.status === 401) {
    if (mutex.isLocked()) {
      await mutex.waitForUnlock();
    } else {
      const release = await mutex.acquire();
      try {
        // Our own server holds the refresh token and renews the session.
        const answer = await fetch('/session/renew', { method: 'POST' });
        if (!answer.ok) {
          api.dispatch(signedOut());
          return result;
        }
        api.dispatch(renewed((await answer.json()).token));
      } finally {
        release();
      }
    }
    result = await raw(args, api, extra);
  } else if (result.error?.status === 429) {
    const wait = Number(result.meta?.response?.headers.get('Retry-After') ?? 5);
    await new Promise((done) => setTimeout(done, wait * 1000));
    result = await raw(args, api, extra);
  }
  return result;
};

export const egnyte = createApi({
  reducerPath: 'egnyte',
  baseQuery: baseQueryWithReauth,
  endpoints: (build) => ({
    parts: build.query<{ files?: { name: string }[] }, string>({ query: (shelf) => `fs/Shared/Orrery/${shelf}` }),  //~ GET /pubapi/v1/fs/{path} handles=specific
    share: build.mutation<{ links: { url: string }[] }, string>({  //~ POST /pubapi/v1/links handles=specific
      query: (path) => ({ url: 'links', method: 'POST', body: { path, type: 'file', accessibility: 'domain' } }),
    }),
  }),
});

export const { usePartsQuery, useShareMutation } = egnyte;
