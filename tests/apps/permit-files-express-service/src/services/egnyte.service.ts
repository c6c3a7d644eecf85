import axios, { AxiosError, AxiosInstance, InternalAxiosRequestConfig } from 'axios';
import { logger } from '../utils/logger';

interface RetryableRequest extends InternalAxiosRequestConfig {
  _retry?: boolean;
}

export class EgnyteService {
  private readonly http: AxiosInstance;

  constructor(domain: string, private readonly accessToken: string) {
    this.http = axios.create({ baseURL: `https://${domain}.egnyte.com/pubapi/v1`, timeout: 10_000 });

    this.http.interceptors.request.use((config) => {
      config.headers.Authorization = `Bearer ${this.accessToken}`;
      return config;
    });

    this.http.interceptors.response.use(
      (response) => response,
      async (error: AxiosError) => {
        const original = error.config as RetryableRequest;

        if (error.response?.status === 401 && !original._retry) {
          original._retry = true;
          logger.warn('Egnyte answered 401, trying again');
          return this.http(original); //~ EG404
        }
        if (error.response?.status === 429) {
          const wait = Number(error.response.headers['retry-after'] ?? 1);
          await new Promise((resolve) => setTimeout(resolve, wait * 1000));
          return this.http(original);
        }
        return Promise.reject(error);
      },
    );
  }

  async listFolder(path: string) {
    const { data } = await this.http.get(`/fs/${path}`); //~ GET /pubapi/v1/fs/{path} handles=specific
    return data;
  }

  async createLink(path: string) {
    const { data } = await this.http.post('/links', { path, type: 'file', accessibility: 'anyone' }); //~ POST /pubapi/v1/links handles=specific
    return data;
  }
}
