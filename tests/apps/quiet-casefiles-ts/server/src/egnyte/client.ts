import axios, { AxiosError, type AxiosInstance } from 'axios';
import { logger } from '../logger';
import { dropConnection, type Connection } from './vault';

export class EgnyteSignInRequired extends Error {
  constructor(readonly domain: string) {
    super(`the Egnyte connection to ${domain} has ended`);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A client for one user's connection; every failure of every request passes here. */
export function egnyteClient(userId: string, connection: Connection): AxiosInstance {
  const client = axios.create({
    baseURL: `https://${connection.domain}.egnyte.com/pubapi`,
    headers: { Authorization: `Bearer ${connection.token}` },
    timeout: 30_000,
  });
  client.interceptors.response.use(
    (response) => response,
    async (error: AxiosError) => {
      const { response, config } = error;
      if (response?.status === 401) {
        await dropConnection(userId);
        throw new EgnyteSignInRequired(connection.domain);
      }
      const throttled = response?.status === 429 || (response?.status === 403 && response.headers['x-mashery-error-code'] === 'ERR_403_DEVELOPER_OVER_QPS');
      if (throttled && config) {
        await pause(Number(response!.headers['retry-after'] ?? 1) * 1000);
        return client.request(config);
      }
      logger.warn('egnyte request failed', { status: response?.status, path: config?.url, tokenLength: connection.token.length });
      throw error;
    },
  );
  return client;
}
