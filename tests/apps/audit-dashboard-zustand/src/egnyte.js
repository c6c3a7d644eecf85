import axios from 'axios';
import { useAuth } from './store';

const client = axios.create({ baseURL: `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/pubapi` });

client.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${useAuth.getState().token}`;
  return config;
});

export const egnyte = client;
