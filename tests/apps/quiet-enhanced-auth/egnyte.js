export class SignInAgain extends Error {}

export async function exchange(domain, code) {
  const answer = await fetch(`https://${domain}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: 'https://any-domain.example/connected',
      grant_type: 'authorization_code',
      scope: 'Egnyte.filesystem',
      code,
    }),
  });
  return { domain, token: (await answer.json()).access_token };
}

export async function files({ domain, token }) {
  const answer = await fetch(`https://${domain}/pubapi/v1/fs/Shared`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) throw new SignInAgain(); //~ EG403
  return (await answer.json()).files;
}
