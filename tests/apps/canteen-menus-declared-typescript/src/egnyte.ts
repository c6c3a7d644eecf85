import axios, { AxiosError, AxiosInstance } from 'axios';

export class SignInAgain extends Error {}

export function createEgnyte(domain: string, token: string): AxiosInstance {
  const client = axios.create({
    baseURL: `https://${domain}.egnyte.com/pubapi`,
    headers: { Authorization: `Bearer ${token}` },
  });
  client.interceptors.response.use(undefined, (error: AxiosError) => {
    if (error.response?.status === 401) {
      throw new SignInAgain();
    }
    throw error;
  });
  return client;
}
