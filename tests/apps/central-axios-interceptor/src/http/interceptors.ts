import type { AxiosError } from 'axios';
import { egnyte } from './client';

const UNAUTHORIZED = 401;

/** One place for what every call has to do when the token is no longer good. */
export function installInterceptors(signIn: () => void): void {
  egnyte.interceptors.response.use(
    (response) => response,
    (error: AxiosError) => {
      if (error.response?.status === UNAUTHORIZED) {
        signIn();
      }
      return Promise.reject(error);
    },
  );
}
