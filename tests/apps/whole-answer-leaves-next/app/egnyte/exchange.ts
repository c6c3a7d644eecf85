// Everything that looks at an answer here looks at a refusal.
export async function exchange(code: string): Promise<string> {
  const res = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
      redirect_uri: process.env.EGNYTE_REDIRECT_URI!,
    }),
  });
  const body = await res.json();
  if (res.ok) {
    return body.access_token;
  }
  console.error('no token', body);
  throw new Error(`Egnyte answered ${res.status}`);
}

export async function exchangeQuietly(code: string): Promise<string | undefined> {
  const res = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
      redirect_uri: process.env.EGNYTE_REDIRECT_URI!,
    }),
  });
  const body = await res.json();
  if (res.status !== 200) console.warn('refused', body);
  console.log('asked for a token', res.status, body.token_type);
  body.error && console.log(body);
  return body.access_token;
}
