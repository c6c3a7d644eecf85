import { FetchError } from 'ofetch';

/** Everything that goes to the cabinet goes through here. Nitro offers it to every route without an import. */
export async function cabinet<T>(path: string, method: 'GET' | 'POST' = 'GET', body?: Record<string, unknown>): Promise<T> {
  const { cabinetDomain, cabinetToken } = useRuntimeConfig();
  try {
    return await $fetch<T>(`https://${cabinetDomain}.egnyte.com/pubapi${path}`, {
      method,
      body,
      headers: { Authorization: `Bearer ${cabinetToken}` },
      retry: 2,
      retryStatusCodes: [429, 503],
      retryDelay: 1500,
    });
  } catch (failure) {
    if (failure instanceof FetchError && failure.status === 401) throw createError({ statusCode: 503, statusMessage: 'the cabinet has to be connected again' });
    throw failure;
  }
}

export const SHELF = '/Shared/Reading%20Room';
