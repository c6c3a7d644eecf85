import axios, { AxiosError } from 'axios';

const http = axios.create({ baseURL: import.meta.env.VITE_EGNYTE_URL });
const api = axios.create({ baseURL: import.meta.env.VITE_API_URL });

http.interceptors.response.use(undefined, async (error: AxiosError) => {
  if (error.response?.status === 401) {
    window.location.assign('/connect');
  }
  if (error.response?.status === 429) {
    await new Promise((r) => setTimeout(r, Number(error.response!.headers['retry-after']) * 1000));
    return http.request(error.config!);
  }
  throw error;
});

export const listRota = (token: string) =>
  http.get('/pubapi/v1/fs/Shared/Rota', { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific

export const members = () => api.get('/members');
