export class Reconnect extends Error {}

export class Busy extends Error {}

export interface Account {
  domain: string;
  token: string;
}

// egnyte-scopes: filesystem
export async function examples({ domain, token }: Account): Promise<string[]> {
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Examples`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${token}` },
  });
  if (answer.status === 401) throw new Reconnect();
  if (answer.status === 429) throw new Busy(answer.headers.get('Retry-After') ?? '1');
  const { files = [] } = (await answer.json()) as { files?: { name: string }[] };
  return files.map((file) => file.name);
}
