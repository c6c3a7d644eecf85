import { useAccount } from './account';

export class HttpError extends Error {
  constructor(public status: number) {
    super(`HTTP ${status}`);
  }
}

export async function getJson<T>(path: string): Promise<T> {
  const { domain, token, expire } = useAccount.getState();
  const response = await fetch(`https://${domain}.egnyte.com/pubapi/v1${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (response.status === 401) {
    expire();
  }
  if (!response.ok) {
    throw new HttpError(response.status);
  }
  return response.json();
}
