import { defineStore } from 'pinia';

export const useSessionStore = defineStore('session', {
  state: () => ({ domain: '', token: '' }),
  actions: {
    signIn(domain: string, token: string) {
      this.domain = domain;
      this.token = token;
    },
    signOut() {
      this.token = '';
    },
  },
});
