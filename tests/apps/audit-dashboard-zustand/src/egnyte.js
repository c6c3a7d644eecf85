import axios from 'axios';
import { useAuth } from './store';

const client = axios.create({ baseURL: `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/pubapi` }); //~ EG403; EG402

client.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${useAuth.getState().token}`;
  return config;
});

export const egnyte = client;
