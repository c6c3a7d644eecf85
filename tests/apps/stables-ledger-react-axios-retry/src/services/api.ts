import axios from 'axios';
import { getToken, setToken } from './tokenService';

const egnyteApi = axios.create({ baseURL: `https://${window.location.hostname.split('.')[0]}.egnyte.com/pubapi/v1` });

egnyteApi.interceptors.request.use((config) => {
  const token = getToken();
  if (token) config.headers.Authorization = `Bearer ${token}`;
  return config;
});

egnyteApi.interceptors.response.use(
  (response) => response,
  async (error) => {
    const originalRequest = error.config;
    if (error.response?.status === 401 && !originalRequest._retry) {
      originalRequest._retry = true;
      return egnyteApi(originalRequest); //~ EG404
    }
    if (error.response?.status === 429) {
      const seconds = Number(error.response.headers['retry-after'] ?? 1);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      return egnyteApi(originalRequest);
    }
    return Promise.reject(error);
  },
);

export const backendApi = axios.create({ baseURL: '/api' });

backendApi.interceptors.response.use(
  (response) => response,
  async (error) => {
    const originalRequest = error.config;
    if (error.response?.status === 401 && !originalRequest._retry) {
      originalRequest._retry = true;
      const { data } = await axios.post('/api/auth/refresh', {}, { withCredentials: true });
      setToken(data.egnyteToken);
      return backendApi(originalRequest);
    }
    return Promise.reject(error);
  },
);

export default egnyteApi;
