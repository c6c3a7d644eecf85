import axios from 'axios';
import ky from 'ky';

const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
const token = () => process.env.EGNYTE_TOKEN;

const old = axios.create({ baseURL: root });
old.interceptors.request.use((config) => {
  config.headers.set('Authorization', `Token ${token()}`); //~ EG307
  return config;
});

const plain = axios.create({ baseURL: root });
plain.interceptors.request.use((config) => {
  config.params.access_token = token(); //~ EG306
  return config;
});

const current = axios.create({ baseURL: root });
current.interceptors.request.use((config) => ({ ...config, headers: { ...config.headers, Authorization: `Bearer ${token()}` } }));

// One client for the tracker and for Egnyte: each gets what it reads.
const shared = axios.create();
shared.interceptors.request.use((config) => {
  if (config.url?.startsWith('https://tracker.example.com/')) {
    config.headers.Authorization = `token ${process.env.TRACKER_KEY}`;
  }
  return config;
});

const hooked = ky.create({
  prefixUrl: root,
  hooks: {
    beforeRequest: [
      (request) => {
        request.headers.set('Authorization', `JWT ${token()}`); //~ EG307
      },
    ],
  },
});

export const links = () => old.get('/links'); //~ GET /pubapi/v1/links
export const me = () => plain.get('/userinfo'); //~ GET /pubapi/v1/userinfo
export const slips = () => current.get('/fs/Shared/Slips'); //~ GET /pubapi/v1/fs/{path}
export const ferries = () => shared.get(`${root}/fs/Shared/Ferries`, { headers: { Authorization: `Bearer ${token()}` } }); //~ GET /pubapi/v1/fs/{path}
export const tickets = () => shared.get('https://tracker.example.com/tickets');
export const report = () => shared.post(`${root}/fs-content/Shared/Ferries/report.csv`, 'name'); //~ POST /pubapi/v1/fs-content/{path}
export const times = () => hooked.get('fs/Shared/Times').json(); //~ GET /pubapi/v1/fs/{path}
