export class EgnyteError extends Error {
  constructor(readonly response: Response) {
    super(`Egnyte answered ${response.status}`);
  }

  get status() {
    return this.response.status;
  }

  get wait() {
    return Number(this.response.headers.get('Retry-After') ?? 0) * 1000;
  }
}

export interface Session {
  domain: string;
  token: string;
}

let session: Session | undefined;
export const keep = (next: Session | undefined) => void (session = next);

export async function egnyte<T>(path: `/${string}`, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`https://${session?.domain}.egnyte.com/pubapi/v1${path}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${session?.token}` },
  });
  if (!response.ok) throw new EgnyteError(response);
  return response.json();
}
