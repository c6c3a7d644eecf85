import axios from 'axios';
import { useAuthStore } from '../stores/auth';

const api = axios.create({ baseURL: `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/pubapi/v1` });

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${useAuthStore().accessToken}`;
  return config;
});

api.interceptors.response.use(
  (response) => response,
  (error) => {
    if (error.response?.status === 401) useAuthStore().login();
    return Promise.reject(error);
  },
);

export default {
  jobs: () => api.get('/fs/Shared/Jobs'), //~ GET /pubapi/v1/fs/{path} handles=specific
  upload: (name: string, file: File) => api.post(`/fs-content/Shared/Jobs/${name}`, file), //~ POST /pubapi/v1/fs-content/{path} handles=specific
  share: (path: string) => api.post('/links', { path, type: 'file', accessibility: 'anyone' }), //~ POST /pubapi/v1/links handles=specific
  search: (query: string) => api.get('/search', { params: { query } }), //~ GET /pubapi/v1/search handles=specific
};
