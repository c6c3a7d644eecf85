import axios from 'axios';

const api = axios.create({
  baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`,
  headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
});
const printer = axios.create({ baseURL: 'https://printer.yard.example.com', headers: { 'X-Yard': '7' } });

export async function links() {
  try {
    return (await api.get('/links')).data; //~ GET /pubapi/v1/links
  } catch (error) {
    if (error.response?.status === 401) throw new Error('sign in again');
    if (error.response?.status === 429) throw new Error('wait');
    console.error('sent', error.config); //~ EG305
    console.error(error.response?.config.headers); //~ EG305
    console.error(JSON.stringify(error.config)); //~ EG305
    console.error(error.message, error.config.url, error.config.method, error.response?.data, error.response?.headers);
    throw error;
  }
}

export async function print(links) {
  try {
    await printer.post('/jobs', links);
  } catch (error) {
    console.error('sent', error.config);
  }
}

await print(await links());
