import { defineStore } from 'pinia';

export const useAccount = defineStore('account', {
  state: () => ({ token: '', opened: false }),
  getters: { signedIn: (state) => state.token !== '' },
  actions: {
    accept(token: string) {
      this.token = token;
    },
  },
});
