import axios from 'axios';

export const egnyte = axios.create({ timeout: 20_000 }); //~ EG403

export function useDomain(domain: string, token: string): void {
  egnyte.defaults.baseURL = `https://${domain}.egnyte.com`;
  egnyte.defaults.headers.common.Authorization = `Bearer ${token}`;
}
