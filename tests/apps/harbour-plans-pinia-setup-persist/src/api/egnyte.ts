import axios from 'axios';
import { useAuthStore } from '../stores/auth';

const api = axios.create();

api.interceptors.request.use((config) => {
  const auth = useAuthStore();
  config.baseURL = `https://${auth.domain}.egnyte.com/pubapi/v1`;
  config.headers.Authorization = `Bearer ${auth.token}`;
  return config;
});

api.interceptors.response.use(
  (response) => response,
  (error) => {
    if (error.response?.status === 401) {
      window.location.href = '/sign-in';
    }
    return Promise.reject(error);
  },
);

export function completeSignIn() {
  const params = new URLSearchParams(window.location.hash.substring(1));
  const token = params.get('access_token');
  if (token) {
    useAuthStore().setSession(import.meta.env.VITE_EGNYTE_DOMAIN, token);
  }
}

export const getPlans = () => api.get('/fs/Shared/Plans').then((r) => r.data); //~ GET /pubapi/v1/fs/{path}

export function signInUrl(state: string) {
  const params = new URLSearchParams({
    client_id: import.meta.env.VITE_EGNYTE_KEY,
    redirect_uri: 'https://plans.example.com/',
    response_type: 'token',
    scope: 'Egnyte.filesystem',
    state,
  });
  return `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/puboauth/token?${params}`; //~ EG202
}
