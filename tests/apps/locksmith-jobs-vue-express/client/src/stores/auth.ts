import axios from 'axios';
import { defineStore } from 'pinia';

const base = `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com`;
const redirectUri = 'https://jobs.example.com/callback';

export const useAuthStore = defineStore('auth', {
  state: () => ({ accessToken: null as string | null, state: '' }),
  actions: {
    login() {
      this.state = crypto.randomUUID();
      const params = new URLSearchParams({
        client_id: import.meta.env.VITE_EGNYTE_CLIENT_ID,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'Egnyte.filesystem Egnyte.link',
        state: this.state,
      });
      window.location.assign(`${base}/puboauth/token?${params}`);
    },
    async exchange(code: string) {
      const { data } = await axios.post(
        `${base}/puboauth/token`,
        new URLSearchParams({
          client_id: import.meta.env.VITE_EGNYTE_CLIENT_ID,
          client_secret: import.meta.env.VITE_EGNYTE_CLIENT_SECRET, //~ EG212
          redirect_uri: redirectUri,
          code,
          grant_type: 'authorization_code',
        }),
      );
      this.accessToken = data.access_token;
    },
  },
});
