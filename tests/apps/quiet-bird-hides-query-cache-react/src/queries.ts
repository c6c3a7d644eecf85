import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { EgnyteError, keep } from './egnyte';

function signedOut(error: unknown) {
  if (error instanceof EgnyteError && error.status === 401) {
    keep(undefined);
    window.location.assign('/connect');
  }
}

const throttled = (error: unknown): error is EgnyteError =>
  error instanceof EgnyteError && [403, 429].includes(error.status) && error.wait > 0;

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: signedOut }),
  mutationCache: new MutationCache({ onError: signedOut }),
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 3 && throttled(error),
      retryDelay: (_count, error) => (throttled(error) ? error.wait : 0),
    },
  },
});
