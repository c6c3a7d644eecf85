import { defineStore } from 'pinia';

const AUTHORIZE = `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/puboauth/token`;

export const useAuthStore = defineStore('auth', {
  state: () => ({ token: null as string | null }),
  getters: {
    signedIn: (state) => state.token !== null,
  },
  actions: {
    signIn() {
      const state = Math.random().toString(36).slice(2);
      sessionStorage.setItem('state', state);
      const query = new URLSearchParams();
      query.append('client_id', import.meta.env.VITE_EGNYTE_CLIENT_ID);
      query.append('redirect_uri', `${location.origin}/signed-in`);
      query.append('response_type', 'token');
      query.append('scope', 'Egnyte.filesystem Egnyte.bookmark');
      query.append('state', state);
      window.location.assign(`${AUTHORIZE}?${query.toString()}`); //~ EG202
    },
    signedInWith(hash: string) {
      const fragment = new URLSearchParams(hash.slice(1));
      if (fragment.get('state') === sessionStorage.getItem('state')) {
        this.token = fragment.get('access_token');
      }
    },
    signInToShop() {
      window.location.assign('https://shop.example.com/authorize?response_type=token');
    },
  },
});
