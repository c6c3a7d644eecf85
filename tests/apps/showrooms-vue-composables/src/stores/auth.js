import { defineStore } from 'pinia';

export const useAuthStore = defineStore('auth', {
  state: () => ({ domain: '', token: '' }),
  actions: {
    signOut() {
      this.token = '';
    },
  },
});
