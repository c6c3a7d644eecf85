const base = (version) => `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/${version}/`;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

async function call(endpoint) {
  let version = 'v1';
  const parts = endpoint.split('::');
  if (parts.length === 2) {
    [version, endpoint] = parts;
  }
  return fetch(base(version) + endpoint, { headers });
}

async function main() {
  const links = await call('links'); //~ GET /pubapi/v1/links
  const users = await call('v2::users'); //~ GET /pubapi/v2/users
  const [verb, path] = 'GET v1/userinfo'.split(' ');
  const me = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/${path}`, { method: verb, headers }); //~ GET /pubapi/v1/userinfo
  console.log(links.status, users.status, me.status);
}

main();
