import axios from 'axios';

const http = axios.create({ baseURL: 'https://combined.egnyte.com/pubapi' });

// One page after the other, and a call that is made ready for later.
export async function each(pages: number): Promise<void> {
  for (const url of Array.from({ length: pages }, (_, page) => `/v1/links?offset=${page * 100}`)) {
    await http.get(url); //~ GET /pubapi/v1/links
  }
  const account = http.get.bind(http, '/v1/userinfo');
  await account(); //~ GET /pubapi/v1/userinfo
}
