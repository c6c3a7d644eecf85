export async function redeem(domain, code) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: 'https://cranes.dockmoor.example/egnyte/back',
      code,
      grant_type: 'authorization_code',
    }),
  });
  if (!answer.ok) throw new Error(`Egnyte: ${answer.status}`);
  const grant = await answer.json();
  console.debug('grant', { ...grant, access_token: '***' });
  console.debug('grant', Object.assign({}, grant, { access_token: '***' }));
  console.debug('grant', { ...grant, domain }); //~ EG305
  return grant.access_token;
}
