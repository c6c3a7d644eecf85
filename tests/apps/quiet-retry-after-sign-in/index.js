import axios from 'axios';
import { readFile, writeFile } from 'node:fs/promises';
import { askAgain } from './sign-in.js';

const saved = JSON.parse(await readFile('.egnyte.json', 'utf8'));
const egnyte = axios.create({ baseURL: `https://${saved.domain}.egnyte.com/pubapi/v1` });
egnyte.defaults.headers.common.Authorization = `Bearer ${saved.token}`;

egnyte.interceptors.response.use(undefined, async (error) => {
  const original = error.config;
  if (error.response?.status === 401 && !original.retried) {
    original.retried = true;
    saved.token = await askAgain(saved.domain);
    original.headers.Authorization = `Bearer ${saved.token}`;
    return egnyte(original);
  }
  throw error;
});

async function download(path, attempt = 0) {
  const res = await fetch(`https://${saved.domain}.egnyte.com/pubapi/v1/fs-content${path}`, { //~ GET /pubapi/v1/fs-content/{path}
    headers: { Authorization: `Bearer ${saved.token}` },
  });
  if (res.status === 401 && attempt === 0) {
    await reconnect();
    return download(path, 1);
  }
  if (res.status !== 401 && res.status >= 500 && attempt < 3) {
    return download(path, attempt + 1);
  }
  return res.arrayBuffer();
}

async function reconnect() {
  saved.token = await askAgain(saved.domain);
}

const { data } = await egnyte.get('/links'); //~ GET /pubapi/v1/links
await writeFile('links.json', JSON.stringify(data));
await download('/Shared/list.csv');
