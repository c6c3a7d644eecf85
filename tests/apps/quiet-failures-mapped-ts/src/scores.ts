import axios, { type AxiosInstance, isAxiosError } from 'axios';
import { fail } from './faults.js';

/** Scores that lie in a domain. */
export class Scores {
  private readonly http: AxiosInstance;

  constructor(domain: string, token: string) {
    this.http = axios.create({ baseURL: `https://${domain}.egnyte.com/pubapi/v1`, headers: { Authorization: `Bearer ${token}` } });
  }

  async of(composer: string): Promise<string[]> {
    try {
      const { data } = await this.http.get(`/fs/Shared/Scores/${composer}`); //~ GET /pubapi/v1/fs/{path} handles=specific
      return (data.files ?? []).map((file: { name: string }) => file.name);
    } catch (error) {
      if (!isAxiosError(error) || !error.response) throw error;
      return fail(error.response.status, error.response.headers['retry-after']);
    }
  }
}
