export async function grantFor(domain: string): Promise<{ access_token: string; expires_in: number }> {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      redirect_uri: 'https://gauges.example.com/back',
      scope: 'Egnyte.filesystem',
      code: process.env.EGNYTE_CODE!,
    }),
  });
  if (!answer.ok) throw new Error(`Egnyte said ${answer.status}`);
  return answer.json();
}
