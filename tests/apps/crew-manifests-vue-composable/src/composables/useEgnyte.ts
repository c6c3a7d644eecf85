import axios from 'axios';
import { ref } from 'vue';
import { useSessionStore } from '../stores/session';

export function useEgnyte() {
  const session = useSessionStore();
  const data = ref<unknown>(null);
  const error = ref<string | null>(null);
  const loading = ref(false);

  const api = axios.create({
    baseURL: `https://${session.domain}.egnyte.com/pubapi/v1`,
    headers: { Authorization: `Bearer ${session.token}` },
  });

  async function listFolder(path: string) {
    loading.value = true;
    error.value = null;
    try {
      const response = await api.get(`/fs/${path}`); //~ GET /pubapi/v1/fs/{path} handles=generic
      data.value = response.data;
    } catch (e) { //~ EG402; EG403
      error.value = e instanceof Error ? e.message : 'Unknown error';
    } finally {
      loading.value = false;
    }
  }

  async function listLinks() {
    try {
      const response = await api.get('/links'); //~ GET /pubapi/v1/links handles=specific
      data.value = response.data;
    } catch (e) {
      if (axios.isAxiosError(e) && e.response?.status === 401) {
        session.signOut();
        return;
      }
      error.value = 'Could not load links';
    }
  }

  async function addNote(path: string, message: string) {
    await api.post('/notes', { path, body: message }).catch(() => {}); //~ POST /pubapi/v1/notes handles=none; EG401
  }

  return { data, error, loading, listFolder, listLinks, addNote };
}
