import axios, { AxiosError, InternalAxiosRequestConfig } from 'axios';

type Retried = InternalAxiosRequestConfig & { _retry?: boolean };

export function createEgnyte(domain: string, token: string) {
  const api = axios.create({
    baseURL: `https://${domain}.egnyte.com/pubapi/v1`,
    headers: { Authorization: `Bearer ${token}` },
  });

  api.interceptors.response.use(
    (response) => response,
    async (error: AxiosError) => {
      const original = error.config as Retried;
      if (error.response?.status === 401 && !original._retry) {
        original._retry = true;
        return api(original); //~ EG404
      }
      return Promise.reject(error);
    },
  );

  return api;
}

export function createEgnyteUploads(domain: string, token: string) {
  const uploads = axios.create({
    baseURL: `https://${domain}.egnyte.com/pubapi/v1`,
    headers: { Authorization: `Bearer ${token}` },
  });

  uploads.interceptors.response.use(undefined, async (error: AxiosError) => {
    const { status } = error.response ?? {};
    const failed = { ...(error.config as InternalAxiosRequestConfig), timeout: 60_000 };
    if (status === 401) {
      return uploads(failed); //~ EG404
    }
    return Promise.reject(error);
  });

  return uploads;
}

export function createEgnyteSearch(domain: string, renew: () => Promise<string>) {
  const search = axios.create({ baseURL: `https://${domain}.egnyte.com/pubapi/v1` });

  search.interceptors.response.use(undefined, async (error: AxiosError) => {
    if (error.response?.status === 401) {
      const Authorization = `Bearer ${await renew()}`;
      const original = error.config as Retried;
      return search({ ...original, headers: { ...original.headers, Authorization } as never });
    }
    return Promise.reject(error);
  });

  return search;
}
