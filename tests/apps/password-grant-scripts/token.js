const form = (extra) => new URLSearchParams({
  grant_type: 'password',
  client_id: process.env.EGNYTE_KEY,
  username: process.env.EGNYTE_USER,
  password: process.env.EGNYTE_PASSWORD,
  ...extra,
});

export async function unscoped(domain) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, { method: 'POST', body: form({}) }); //~ EG103
  return (await answer.json()).access_token;
}

export async function scoped(domain) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, { method: 'POST', body: form({ scope: 'Egnyte.filesystem' }) });
  return (await answer.json()).access_token;
}
