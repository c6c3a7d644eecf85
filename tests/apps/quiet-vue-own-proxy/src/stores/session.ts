import { defineStore } from 'pinia';
import { ofetch } from 'ofetch';
export const useSession = defineStore('session', {
  state: () => ({ token: '', user: null as null | { name: string }, egnyteConnected: false }),
  actions: {
    async login(email: string, password: string) {
      const { token, user } = await ofetch('/api/login', { method: 'POST', body: { email, password } });
      this.token = token;
      this.user = user;
      localStorage.setItem('token', token);
      localStorage.setItem('access_token', token);
    },
    async checkEgnyte() {
      const { connected } = await ofetch('/api/egnyte/status', { headers: { Authorization: `Bearer ${this.token}` } });
      this.egnyteConnected = connected;
    },
  },
  persist: true,
});
