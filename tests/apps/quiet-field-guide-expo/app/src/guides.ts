import { phone } from './phone';

export interface Guide {
  entry_id: string;
  name: string;
}

export class SignInAgain extends Error {}

export async function guides(family: string): Promise<Guide[]> {
  const answer = await fetch(`https://${await phone.domain()}/pubapi/v1/fs/Shared/Guides/${family}`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${await phone.token()}` },
  });
  if (answer.status === 401) throw new SignInAgain();
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get('Retry-After') ?? '1');
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return guides(family);
  }
  if (!answer.ok) throw new Error(`Egnyte answered ${answer.status}`);
  return (await answer.json()).files ?? [];
}
