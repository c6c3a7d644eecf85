export type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

export class SignedOut extends Error {}

export const ask = (token: string): Ask => async (method, path, body) => {
  const answer = await fetch(`https://${process.env.DESK_DOMAIN}.egnyte.com/pubapi${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (answer.status === 401) throw new SignedOut();
  if (answer.status === 429) throw new Error(`again in ${answer.headers.get('Retry-After')} s`);
  return answer.json();
};
