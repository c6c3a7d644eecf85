import { defineStore } from 'pinia';
import { computed, ref } from 'vue';

export const useAuthStore = defineStore('auth', () => { //~ EG301
  const token = ref('');
  const domain = ref('');
  const isAuthenticated = computed(() => !!token.value);

  function setSession(newDomain: string, newToken: string) {
    domain.value = newDomain;
    token.value = newToken;
  }

  return { token, domain, isAuthenticated, setSession };
}, {
  persist: true,
});

export const usePreferencesStore = defineStore('preferences', () => {
  const pageSize = ref(25);
  return { pageSize };
}, {
  persist: true,
});
