import axios, { AxiosError, InternalAxiosRequestConfig } from 'axios';
import { Grants } from './grants';

type Retriable = InternalAxiosRequestConfig & { _retried?: boolean; _throttled?: number };
type Waiting = { resolve: (token: string) => void; reject: (reason: unknown) => void };

let renewing = false;
let queue: Waiting[] = [];

function flush(error: unknown, token?: string) {
  queue.forEach(({ resolve, reject }) => (token ? resolve(token) : reject(error)));
  queue = [];
}

export class GrantEnded extends Error {}

export function createApi(domain: string, grants: Grants) {
  const api = axios.create({ baseURL: `https://${domain}.egnyte.com/pubapi/v1` });

  api.interceptors.request.use((config) => {
    config.headers.Authorization ??= `Bearer ${grants.token}`;
    return config;
  });

  api.interceptors.response.use(undefined, async (error: AxiosError) => {
    const original = error.config as Retriable | undefined;
    if (!original || !error.response) throw error;

    const pause = error.response.headers['retry-after'];
    if ([403, 429].includes(error.response.status) && pause && (original._throttled ?? 0) < 3) {
      original._throttled = (original._throttled ?? 0) + 1;
      await new Promise((wake) => setTimeout(wake, Number(pause) * 1000));
      return api(original);
    }

    if (error.response.status !== 401) throw error;
    if (original._retried) throw new GrantEnded();

    if (renewing) {
      const token = await new Promise<string>((resolve, reject) => queue.push({ resolve, reject }));
      original.headers.Authorization = `Bearer ${token}`;
      return api(original);
    }

    original._retried = true;
    renewing = true;
    try {
      const token = await grants.renew();
      original.headers.Authorization = `Bearer ${token}`;
      flush(null, token);
      return await api(original);
    } catch (failure) {
      flush(failure);
      throw failure;
    } finally {
      renewing = false;
    }
  });

  return api;
}
