export class SessionExpired extends Error {}
export class RequestFailed extends Error {
  constructor(readonly status: number) {
    super(`Egnyte answered ${status}`);
  }
}

export interface Credentials {
  domain: string;
  token: string;
}

async function assertGood(response: Response): Promise<void> {
  switch (response.status) { //~ EG403
    case 401:
      throw new SessionExpired();
    case 403:
      if ((await response.clone().text()).includes('Developer Inactive')) throw new SessionExpired();
      throw new RequestFailed(403);
    default:
      if (!response.ok) throw new RequestFailed(response.status);
  }
}

export async function fetchEgnyte<T>({ domain, token }: Credentials, path: string, init: RequestInit = {}): Promise<T> {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${token}`);
  const response = await fetch(`https://${domain}.egnyte.com/pubapi/${path}`, { ...init, headers });
  await assertGood(response);
  return response.json() as Promise<T>;
}
