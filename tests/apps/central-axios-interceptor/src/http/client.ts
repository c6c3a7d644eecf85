import axios from 'axios';

export const egnyte = axios.create({ timeout: 20_000 });

export function useDomain(domain: string, token: string): void {
  egnyte.defaults.baseURL = `https://${domain}.egnyte.com`;
  egnyte.defaults.headers.common.Authorization = `Bearer ${token}`;
}
