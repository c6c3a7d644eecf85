import axios from 'axios';
import { refreshCrmToken } from './session';

export const crm = axios.create({ baseURL: 'https://crm.example.com/api' });

crm.interceptors.response.use(
  (response) => response,
  async (error) => {
    const original = error.config;
    if (error.response?.status === 401 && !original._retry) {
      original._retry = true;
      original.headers.Authorization = `Bearer ${await refreshCrmToken()}`;
      return crm(original);
    }
    return Promise.reject(error);
  },
);
