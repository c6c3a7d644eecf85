const clientId = process.env.EGNYTE_CLIENT_ID;
const redirectUri = process.env.EGNYTE_CALLBACK_URL;

export function authorizeUrl(domain, state) {
  const params = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state,
  });
  return `https://${domain}.egnyte.com/puboauth/token?${params}`;
}

export async function redeem(domain, code) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: redirectUri,
      grant_type: 'authorization_code',
      code,
    }),
  });
  if (!answer.ok) throw new Error(`Egnyte answered ${answer.status}`);
  return (await answer.json()).access_token;
}
