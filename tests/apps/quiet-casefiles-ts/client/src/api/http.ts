import axios from 'axios';
import { currentToken, signOut } from '../auth/session';

export const http = axios.create({ baseURL: '/api' });

http.interceptors.request.use((config) => {
  const token = currentToken();
  if (token) config.headers.Authorization = `Bearer ${token}`;
  config.headers['X-CSRF-Token'] = localStorage.getItem('csrf_token') ?? '';
  return config;
});

http.interceptors.response.use(undefined, (error) => {
  if (error.response?.status === 401) {
    signOut();
    window.location.assign('/login');
  }
  return Promise.reject(error);
});
