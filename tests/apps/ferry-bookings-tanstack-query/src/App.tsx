import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { queryClient, useFerry, useLinks, useTasks } from './hooks';

function Board({ domain, token }: { domain: string; token: string }) {
  const ferries = useFerry({ domain, token });
  const links = useLinks({ domain, token });
  const groups = useTasks({ domain, token });
  if (ferries.isPending || links.isPending) return <p>…</p>;
  return <p>{ferries.data?.files.length} / {links.data?.links.length} / {groups.data?.resources.length}</p>;
}

const { domain, token } = await (await fetch('/api/session')).json();
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queryClient}><Board domain={domain} token={token} /></QueryClientProvider>,
);
