import ky, { HTTPError } from 'ky';

enum Scheme {
  Basic,
  Bearer,
}

const sign = (scheme: Scheme, value: string) => `${Scheme[scheme]} ${value}`;
const token = process.env.EGNYTE_TOKEN!;
const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;

try {
  const huts = await ky.get(`${root}/fs/Shared/Huts`, { headers: { Authorization: sign(Scheme.Bearer, token) } }).json(); //~ GET /pubapi/v1/fs/{path} handles=specific
  const links = await ky.get(`${root}/links`, { headers: { Authorization: `${Scheme[Scheme.Bearer]} ${token}` } }).json(); //~ GET /pubapi/v1/links handles=specific
  console.log(huts, links);
  await ky.post('https://radio.huts.example/read', { headers: { Authorization: sign(Scheme.Basic, btoa(`huts:${process.env.RADIO_PASSWORD}`)) } });
} catch (error) {
  if (!(error instanceof HTTPError)) throw error;
  if (error.response.status === 401) console.error('Sign in to Egnyte again.');
  else if (error.response.status === 429) console.error(`Try again in ${error.response.headers.get('retry-after')} seconds.`);
  else throw error;
  process.exitCode = 1;
}
