import axios, { type AxiosError } from 'axios';
import axiosRetry, { isNetworkOrIdempotentRequestError } from 'axios-retry';
import got from 'got';

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

const eager = axios.create({ baseURL: `${host}/pubapi/v1`, headers });
axiosRetry(eager, {
  retries: 5,
  retryDelay: axiosRetry.exponentialDelay,
  retryCondition: (error: AxiosError) =>
    isNetworkOrIdempotentRequestError(error) || error.response?.status === 401, //~ EG404
});

const calm = axios.create({ baseURL: `${host}/pubapi/v2`, headers });
axiosRetry(calm, {
  retries: 5,
  retryCondition: (error) => isNetworkOrIdempotentRequestError(error) || error.response?.status === 429,
});

const hasty = got.extend({
  prefixUrl: `${host}/pubapi/v1`,
  headers,
  retry: { limit: 4, methods: ['GET'], statusCodes: [401, 408, 429, 503] }, //~ EG404
});

const steady = got.extend({
  prefixUrl: `${host}/pubapi/v1`,
  headers,
  retry: { limit: 4, methods: ['GET'], statusCodes: [408, 429, 503] },
});

async function main() {
  const levels = await eager.get('/fs/Shared/Gauges'); //~ GET /pubapi/v1/fs/{path}
  const people = await calm.get('/users'); //~ GET /pubapi/v2/users
  const links = await hasty.get('links').json(); //~ GET /pubapi/v1/links
  const me = await steady.get('userinfo').json(); //~ GET /pubapi/v1/userinfo
  console.log(levels.data, people.data, links, me);
}

main().catch((error) => {
  if (error.response?.status === 401 || error.response?.statusCode === 401) console.error('Please connect Egnyte again');
  process.exitCode = 1;
});
