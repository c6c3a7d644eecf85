import axios from 'axios';
import { useAuth } from './store';

const client = axios.create({ timeout: 30000 }); //~ EG402

client.interceptors.request.use((config) => {
  const { domain, token } = useAuth.getState();
  config.baseURL = `https://${domain}.egnyte.com/pubapi`;
  config.headers.Authorization = `Bearer ${token}`;
  return config;
});

export const egnyte = client;
