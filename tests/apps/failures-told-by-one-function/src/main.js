import axios from 'axios';
import { groups, users } from './calls.js';

const client = axios.create({ baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi` });

for (const read of [users, groups]) {
  const found = await read(client, process.env.EGNYTE_TOKEN);
  if (found.wait) setTimeout(() => read(client, process.env.EGNYTE_TOKEN), 1000 * found.wait);
  else console.log(found.data?.length, found.message);
}
