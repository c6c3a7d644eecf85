const host = `https://${import.meta.env.EGNYTE_DOMAIN}.egnyte.com`;

export class SignedOut extends Error {}

export async function egnyte(path: string, token: string): Promise<any> {
  const answer = await fetch(`${host}/pubapi/v1${path}`, { headers: { Authorization: `Bearer ${token}` } });
  if (answer.status === 401) throw new SignedOut();
  if (answer.status === 429) {
    await new Promise((done) => setTimeout(done, Number(answer.headers.get('Retry-After') ?? 1) * 1000));
    return egnyte(path, token);
  }
  return answer.json();
}
