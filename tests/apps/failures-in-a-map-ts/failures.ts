const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`;

function login(): never {
  throw new Error('sign in again');
}

// What each status asks for stands in a map.
export async function notes(token: string): Promise<unknown> {
  const answer = await fetch(`${root}/v1/notes`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/notes handles=specific
  const reactions = new Map<number, () => unknown>([
    [200, () => answer.json()],
    [401, login],
  ]);
  return reactions.get(answer.status)?.();
}

notes(process.env.EGNYTE_TOKEN ?? '').then(console.log);
