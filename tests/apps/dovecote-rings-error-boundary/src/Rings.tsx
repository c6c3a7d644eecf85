import { useQuery } from '@tanstack/react-query';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { ApiError, links } from './api';

function Trouble({ error, resetErrorBoundary }: FallbackProps) {
  let message = 'Something is wrong.';
  if (error instanceof ApiError) {
    if (error.code === 401) message = 'Sign in to Egnyte again.';
    if (error.code === 429) message = 'Too many at once: wait a little.';
  }
  return <p onClick={resetErrorBoundary}>{message}</p>;
}

function Rings({ domain, token }: { domain: string; token: string }) {
  localStorage.setItem('dovecote.domain', domain);
  const { data } = useQuery({ queryKey: ['links'], queryFn: () => links(domain, token), throwOnError: true });
  return <p>{data.ids.length} rings</p>;
}

export function Page({ domain, token }: { domain: string; token: string }) {
  return (
    <ErrorBoundary FallbackComponent={Trouble}>
      <Rings domain={domain} token={token} />
    </ErrorBoundary>
  );
}

// What a click gives, nobody takes.
export function Release({ domain, token, ring }: { domain: string; token: string; ring: string }) {
  return <button onClick={() => fetch(`https://${domain}.egnyte.com/pubapi/v1/links/${ring}`, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } })}>let go</button>; //~ DELETE /pubapi/v1/links/{link_id} handles=none; EG401; EG403
}
