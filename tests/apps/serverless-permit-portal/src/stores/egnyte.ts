import { defineStore } from 'pinia';

export const useEgnyteStore = defineStore('egnyte', { //~ EG301
  state: () => ({ domain: '', token: '' }),
  getters: {
    signedIn: (state) => state.token !== '',
  },
  actions: {
    accept(fragment: string) {
      this.token = new URLSearchParams(fragment.slice(1)).get('access_token') ?? ''; //~ EG206 EG210
    },
    forget() {
      this.token = '';
    },
  },
  persist: true,
});
