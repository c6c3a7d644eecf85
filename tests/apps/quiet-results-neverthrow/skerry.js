import axios from 'axios';
import { ResultAsync, fromPromise } from 'neverthrow';

const base = `https://${process.argv[2]}.egnyte.com/pubapi/v1`;
const ask = (path) => axios.get(`${base}${path}`, { headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` } });

const meaning = (error) => {
  if (error.response?.status === 401) return 'The token has ended; get a new one.';
  if (error.response?.status === 429) return `Busy for ${error.response.headers['retry-after']} s.`;
  return error.message;
};

async function files() {
  const result = await ResultAsync.fromPromise(axios.get(`${base}/fs/Shared`, { headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` } }), meaning); //~ GET /pubapi/v1/fs/{path} handles=unknown
  if (result.isErr()) return [result.error];
  return result.value.data.files.map((file) => file.name);
}

const links = () => fromPromise(ask('/links'), (error) => error).mapErr(meaning).map((answer) => answer.data.ids); //~ GET /pubapi/v1/links handles=unknown

const marks = async () => (await ResultAsync.fromPromise(ask('/bookmarks'), (error) => error)).match((answer) => answer.data.bookmarks, (error) => [meaning(error)]); //~ GET /pubapi/v1/bookmarks handles=unknown

console.log(await files(), await links(), await marks());
