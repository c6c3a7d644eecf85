import { ref } from 'vue';
import { useAuthStore } from '../stores/auth';

export function useFolder(path) {
  const auth = useAuthStore();
  const files = ref([]);
  const error = ref(null);

  fetch(`https://${auth.domain}.egnyte.com/pubapi/v1/fs${path}`, { headers: { Authorization: `Bearer ${auth.token}` } }) //~ GET /pubapi/v1/fs/{path} handles=none; EG401
    .then((res) => res.json())
    .then((json) => (files.value = json.files))
    .catch((err) => (error.value = err));

  return { files, error };
}

export function useSearch() {
  const auth = useAuthStore();
  const results = ref([]);
  const error = ref(null);

  function search(query) {
    return fetch(`https://${auth.domain}.egnyte.com/pubapi/v1/search?query=${encodeURIComponent(query)}`, { headers: { Authorization: `Bearer ${auth.token}` } }) //~ GET /pubapi/v1/search handles=specific
      .then((res) => {
        if (res.status === 401) {
          auth.signOut();
          throw new Error('Please sign in to Egnyte again');
        }
        return res.json();
      })
      .then((json) => (results.value = json.results))
      .catch((err) => (error.value = err));
  }

  return { results, error, search };
}
