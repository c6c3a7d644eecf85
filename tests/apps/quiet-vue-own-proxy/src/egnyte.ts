import { ofetch } from 'ofetch';
import { useSession } from './stores/session';
export const egnyte = ofetch.create({
  baseURL: '/api/egnyte/pubapi/v1',
  onRequest({ options }) {
    options.headers = { ...options.headers, Authorization: `Bearer ${localStorage.getItem('token')}` };
  },
  onResponseError({ response }) {
    if (response.status === 401) useSession().$reset();
    if (response.status === 429) throw new Error('busy');
  },
});
export const folder = (path: string) => egnyte(`/fs/${path}`);
