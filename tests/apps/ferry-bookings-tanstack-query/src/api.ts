export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
    this.name = 'ApiError';
  }
}

export interface Session {
  domain: string;
  token: string;
}

const url = (session: Session, path: string) => `https://${session.domain}.egnyte.com/pubapi/${path}`;

const init = (session: Session): RequestInit => ({
  headers: { Authorization: `Bearer ${session.token}`, Accept: 'application/json' },
});

export async function getChecked<T>(session: Session, path: string): Promise<T> {
  const response = await fetch(url(session, path), init(session));
  if (!response.ok) {
    throw new ApiError(response.status, await response.text());
  }
  return (await response.json()) as T;
}

export async function getLoose<T>(session: Session, path: string): Promise<T> {
  const response = await fetch(url(session, path), init(session)); //~ EG401
  return (await response.json()) as T;
}
