import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Hides } from './Hides';
import { queries } from './queries';

createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queries}>
    <Hides />
  </QueryClientProvider>,
);
