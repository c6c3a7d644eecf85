import axios from 'axios';

const template = 'https://{domain}.egnyte.com/pubapi/v1/userinfo';
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

export const whoAmI = (domain) => axios.get(template.replace('{domain}', domain), { headers }); //~ GET /pubapi/v1/userinfo

export const links = (host) => axios.get(`https://${host}/pubapi/v1/links`, { headers }); //~ GET /pubapi/v1/links

export function help() {
  return 'usage: links <domain>, as in https://acme.egnyte.com/pubapi/v1/links; see https://developers.egnyte.com/docs';
}

const [, , domain] = process.argv;
if (!domain) {
  console.log(help());
} else {
  const { data } = await whoAmI(domain);
  console.log(data.username, (await links(`${domain}.egnyte.com`)).data.count);
}
