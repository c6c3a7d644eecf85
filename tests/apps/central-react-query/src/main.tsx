import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Batches } from './Batches';
import { HttpError } from './egnyte';

const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof HttpError && error.status === 401) {
        window.location.assign('/sign-in');
      }
    },
  }),
});

createRoot(document.body).render(
  <QueryClientProvider client={queryClient}>
    <Batches />
  </QueryClientProvider>,
);
