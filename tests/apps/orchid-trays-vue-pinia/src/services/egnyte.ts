import axios, { type AxiosInstance } from 'axios';
import { useAuthStore } from '../stores/auth';

class EgnyteService {
  private readonly http: AxiosInstance;

  constructor(domain: string) {
    this.http = axios.create({ baseURL: `https://${domain}.egnyte.com/pubapi/v1/` });
    this.http.interceptors.request.use((config) => {
      config.headers.set('Authorization', `Bearer ${useAuthStore().token}`);
      return config;
    });
    this.http.interceptors.response.use(undefined, (error) => {
      if (axios.isAxiosError(error) && error.response?.status === 401) {
        useAuthStore().signIn();
      }
      return Promise.reject(error);
    });
  }

  async folder(path: string) {
    const { data } = await this.http.get(`fs/${path}`); //~ GET /pubapi/v1/fs/{path} handles=specific
    return data;
  }

  async upload(path: string, file: File) {
    await this.http.post(`fs-content/${path}`, file); //~ POST /pubapi/v1/fs-content/{path} handles=specific
  }

  async notes(path: string) {
    const { data } = await this.http.get('notes', { params: { file: path } }); //~ GET /pubapi/v1/notes handles=specific
    return data.notes;
  }

  async bookmarks() {
    const { data } = await this.http.get('bookmarks'); //~ GET /pubapi/v1/bookmarks handles=specific
    return data;
  }
}

export default new EgnyteService(import.meta.env.VITE_EGNYTE_DOMAIN);
