import axios from 'axios';

const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;

function told(error) {
  if (error.response?.status === 401) throw new Error('sign in to Egnyte again');
  if (error.response?.status === 429) throw new Error(`try again in ${error.response.headers['retry-after']} seconds`);
  throw error;
}

// It puts the token into the address of each request.
const inAddress = axios.create({ baseURL: root });
inAddress.interceptors.request.use((config) => {
  config.params = { ...config.params, access_token: process.env.EGNYTE_TOKEN }; //~ EG306
  return config;
});
inAddress.interceptors.response.use(undefined, told);

// It puts the token into the header, and the number of entries into the address.
const inHeader = axios.create({ baseURL: root });
inHeader.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${process.env.EGNYTE_TOKEN}`;
  config.params = { ...config.params, count: 50 };
  return config;
});
inHeader.interceptors.response.use(undefined, told);

const { data: crossings } = await inAddress.get('/fs/Shared/Crossings'); //~ GET /pubapi/v1/fs/{path} handles=specific
const { data: tickets } = await inHeader.get('/links'); //~ GET /pubapi/v1/links handles=specific
console.log(crossings, tickets);
