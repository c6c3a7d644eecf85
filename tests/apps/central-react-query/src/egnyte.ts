export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const session = JSON.parse(document.querySelector('#tracebook-session')!.textContent!);

export async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(`https://${session.domain}.egnyte.com/pubapi${path}`, {
    headers: { Authorization: `Bearer ${session.token}` },
  });
  if (!response.ok) {
    throw new HttpError(response.status, `Egnyte: ${response.statusText}`); //~^ EG403
  }
  return response.json();
}
