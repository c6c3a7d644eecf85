/** What the boards need of Egnyte: the list of a folder and the pictures in it. */

/** The Enhanced Authentication Service asks for the domain itself and answers with code and domain. */
const SIGN_IN = 'https://us-partner-integrations.egnyte.com/services/oauth/code';
const REDIRECT_URI = 'https://boards.signage.example/egnyte/callback';

export class Reconnect extends Error {}

export class Busy extends Error {
  constructor(readonly seconds: number) {
    super(`Egnyte asks for ${seconds} seconds of patience`);
  }
}

export interface Connection {
  domain: string;
  token: string;
}

export function signInUrl(state: string): string {
  const url = new URL(SIGN_IN);
  url.searchParams.set('client_id', process.env.EGNYTE_CLIENT_ID!);
  url.searchParams.set('redirect_uri', REDIRECT_URI);
  url.searchParams.set('response_type', 'code');
  url.searchParams.set('scope', 'Egnyte.filesystem');
  url.searchParams.set('state', state);
  return url.href;
}

export async function connect(domain: string, code: string): Promise<Connection> {
  const answer = await fetch(`https://${domain}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
      redirect_uri: REDIRECT_URI,
      scope: 'Egnyte.filesystem',
      code,
    }),
  });
  if (!answer.ok) throw new Error(`no token: ${answer.status}`);
  const { access_token } = (await answer.json()) as { access_token: string };
  return { domain, token: access_token };
}

export async function disconnect({ domain, token }: Connection): Promise<void> {
  await fetch(`https://${domain}/pubapi/v1/tokens/revoke`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
      token,
    }),
  });
}

async function get({ domain, token }: Connection, path: string): Promise<Response> {
  const answer = await fetch(`https://${domain}/pubapi/v1${path}`, { headers: { Authorization: `Bearer ${token}` } });
  if (answer.status === 401) throw new Reconnect();
  if (answer.status === 429) throw new Busy(Number(answer.headers.get('Retry-After') ?? 1));
  if (!answer.ok) throw new Error(`Egnyte answered ${answer.status}`);
  return answer;
}

export async function pictures(connection: Connection, folder: string): Promise<string[]> {
  const answer = await get(connection, `/fs/Shared/Boards/${encodeURIComponent(folder)}`); //~ GET /pubapi/v1/fs/{path} handles=specific
  const { files } = (await answer.json()) as { files?: { path: string }[] };
  return (files ?? []).map((file) => file.path);
}
