export class Refusal extends Error {
  constructor(readonly code: number) {
    super(`refused (${code})`);
  }
}

const session = JSON.parse(document.querySelector('#silo-session')!.textContent!);

/** What nobody but the pages' queries asks. */
export async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(`https://${session.domain}.egnyte.com/pubapi${path}`, { headers: { Authorization: `Bearer ${session.bearer}` } });
  if (!answer.ok) throw new Refusal(answer.status); //~ EG402; EG403
  return answer.json();
}

/** The same for what looks at the code of a refusal. */
export async function askKindly<T>(path: string): Promise<T> {
  const answer = await fetch(`https://${session.domain}.egnyte.com/pubapi${path}`, { headers: { Authorization: `Bearer ${session.bearer}` } });
  if (!answer.ok) throw new Refusal(answer.status);
  return answer.json();
}
