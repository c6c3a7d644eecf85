// The counts of herons. What callers add to the options is not known here; the verb of the request is.
import axios from 'axios';
import got from 'got';
import _ from 'lodash';

const api = `https://${process.env.HERON_DOMAIN}.egnyte.com/pubapi`;
const signed = { headers: { Authorization: `Bearer ${process.env.HERON_TOKEN}` } };

export class SignInAgain extends Error {}

function judge(error) {
  if (error.response?.status === 401) {
    throw new SignInAgain();
  }
  if (error.response?.headers?.['retry-after']) {
    return null;
  }
  throw error;
}

export async function counts(year, added) {
  return axios.get(`${api}/v1/fs/Shared/herons/${year}`, _.merge({ params: { sort_by: 'name' } }, signed, added)).catch(judge); //~ GET /pubapi/v1/fs/{path} handles=specific
}

export async function forget(year, added) {
  return axios.delete(`${api}/v1/fs/Shared/herons/${year}`, { ...added, ...signed }).catch(judge); //~ DELETE /pubapi/v1/fs/{path} handles=specific
}

export async function share(link, added) {
  return got.post(`${api}/v1/links`, { json: link, ...added, ...signed }).catch(judge); //~ POST /pubapi/v1/links handles=specific
}

// Here the verb stands in the options, before those of the caller.
export async function ask(options) {
  return axios({ method: 'GET', ...options, url: `${api}/v1/userinfo`, ...signed }).catch(judge); //~ GET /pubapi/v1/userinfo handles=specific
}

await counts(2024, JSON.parse(process.env.HERON_OPTIONS ?? '{}'));
await forget(2019, JSON.parse(process.env.HERON_OPTIONS ?? '{}'));
await share({ path: '/Shared/herons' }, {});
