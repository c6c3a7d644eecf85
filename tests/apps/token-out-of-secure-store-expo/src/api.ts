import axios, { isAxiosError } from 'axios';
import AsyncStorage from '@react-native-async-storage/async-storage';
import { forget, token } from './session';

const api = axios.create();
api.interceptors.request.use(async (config) => {
  config.baseURL = `https://${await AsyncStorage.getItem('egnyte.domain')}.egnyte.com/pubapi/v1`;
  config.headers.Authorization = `Bearer ${await token()}`;
  return config;
});
api.interceptors.response.use(undefined, async (e) => {
  if (isAxiosError(e) && e.response?.status === 401) await forget();
  if (isAxiosError(e) && e.response?.status === 429) throw new Error(`Try again in ${e.response.headers['retry-after']} s`);
  throw e;
});

export const files = async (folder: string) => (await api.get(`/fs/${folder}`)).data.files; //~ GET /pubapi/v1/fs/{path} handles=specific
