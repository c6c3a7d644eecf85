/*
 * const old = await fetch('https://acme.egnyte.com/pubapi/v1/links');
 * localStorage.setItem('egnyte_token', old);
 */
const help = 'GET https://acme.egnyte.com/pubapi/v1/fs/Shared answers 401 when the token was revoked';

// fetch('https://acme.egnyte.com/pubapi/v2/users').then((users) => users.json());
const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Parcels`, { //~ GET /pubapi/v1/fs/{path} handles=specific
  headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
});
if (answer.status === 401) { //~ EG403
  console.error(help);
  process.exit(1);
}
console.log((await answer.json()).total_count);
