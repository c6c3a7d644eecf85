import axios from 'axios';

const egnyte = axios.create({ baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1` });

egnyte.interceptors.response.use(undefined, async (error) => {
  if (error.response?.status === 429) {
    await new Promise((done) => setTimeout(done, 1000 * error.response.headers['retry-after']));
    return egnyte.request(error.config);
  }
  return Promise.reject(error);
});

const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };
const { data } = await egnyte.get('/links', { headers }); //~ GET /pubapi/v1/links
await egnyte.post('/links', { path: data.path, type: 'file' }, { headers }); //~ POST /pubapi/v1/links
