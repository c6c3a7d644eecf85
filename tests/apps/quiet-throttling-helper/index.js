import axios from 'axios';
import { patiently } from './http/retry.js';

const egnyte = axios.create({
  baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`,
  headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
});

const users = await patiently(() => egnyte.get('/pubapi/v2/users')); //~ GET /pubapi/v2/users
const folder = await patiently(() => egnyte.get('/pubapi/v1/fs/Shared')); //~ GET /pubapi/v1/fs/{path}
console.log(users.data.totalResults, folder.data.count);
