import axios, { AxiosError, AxiosInstance } from 'axios';

type ApiKey = { in: 'query' | 'header'; name: string; prefix?: string; value: () => string };

export class SignedOut extends Error {}
export class Busy extends Error {}

/** A client for any service that wants a key, wherever it wants it. */
export function client(baseURL: string, key: ApiKey): AxiosInstance {
  const instance = axios.create({ baseURL });
  instance.interceptors.request.use((config) => {
    const value = [key.prefix, key.value()].filter(Boolean).join(' ');
    if (key.in === 'query') config.params = { ...config.params, [key.name]: value };
    else config.headers.set(key.name, value);
    return config;
  });
  instance.interceptors.response.use(undefined, (error: AxiosError) => {
    if (error.response?.status === 401) throw new SignedOut(baseURL);
    if (error.response?.status === 429) throw new Busy(String(error.response.headers['retry-after']));
    throw error;
  });
  return instance;
}

export const maps = client('https://maps.posts.example/api', { in: 'query', name: 'access_token', value: () => process.env.MAPS_TOKEN! });
export const egnyte = client(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`, { in: 'header', name: 'Authorization', prefix: 'Bearer', value: () => process.env.EGNYTE_TOKEN! });
