import axios from 'axios';

const DOMAIN = import.meta.env.VITE_EGNYTE_DOMAIN;

export const api = axios.create({ baseURL: `https://${DOMAIN}.egnyte.com/pubapi/v1` });

let accessToken = null;

export function setToken(token) {
  accessToken = token;
}

export function login() {
  const state = crypto.randomUUID();
  sessionStorage.setItem('state', state);
  const params = new URLSearchParams({
    client_id: import.meta.env.VITE_EGNYTE_CLIENT_ID,
    redirect_uri: `${window.location.origin}/callback`,
    response_type: 'token',
    scope: 'Egnyte.filesystem Egnyte.link',
    state,
  });
  window.location.href = `https://${DOMAIN}.egnyte.com/puboauth/token?${params}`; //~ EG201
}

export function mapLogin() {
  const params = new URLSearchParams({ client_id: import.meta.env.VITE_MAPS_CLIENT_ID, response_type: 'token' });
  window.location.href = `https://maps.example.com/oauth/authorize?${params}`;
}

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${accessToken}`;
  return config;
});

api.interceptors.response.use(
  (response) => response,
  (error) => {
    if (error.response?.status === 401) {
      setToken(null);
      login();
    }
    return Promise.reject(error);
  },
);

export const listFolder = (path) => api.get(`/fs/${path}`).then((res) => res.data); //~ GET /pubapi/v1/fs/{path} handles=specific
export const removeFile = (path) => api.delete(`/fs/${path}`); //~ DELETE /pubapi/v1/fs/{path} handles=specific
export const listLinks = (path) => api.get('/links', { params: { path } }).then((res) => res.data.ids); //~ GET /pubapi/v1/links handles=specific
export const createLink = (path) => api.post('/links', { path, type: 'file', accessibility: 'anyone' }); //~ POST /pubapi/v1/links handles=specific
