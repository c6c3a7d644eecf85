import axios, { AxiosError } from 'axios';

export function createEgnyte(domain: string, token: string) {
  const api = axios.create({
    baseURL: `https://${domain}.egnyte.com/pubapi/v1`,
    headers: { Authorization: `Bearer ${token}` },
  });

  api.interceptors.response.use(
    (response) => response,
    async (error: AxiosError) => {
      const original = error.config as any;
      if (error.response?.status === 401 && !original._retry) {
        original._retry = true;
        return api(original); //~ EG404
      }
      return Promise.reject(error);
    },
  );

  return api;
}
