import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Slot } from 'expo-router';
import { HttpError } from '../src/api';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => error instanceof HttpError && error.status === 429 && count < 4,
      retryDelay: (attempt) => 1000 * 2 ** attempt,
    },
  },
});

export default function Layout() {
  return (
    <QueryClientProvider client={client}>
      <Slot />
    </QueryClientProvider>
  );
}
