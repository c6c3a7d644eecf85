import { defineStore } from 'pinia';

export const useEgnyte = defineStore('egnyte', {
  state: () => ({ domain: 'pressroom', token: null, state: null }), //~ EG501
  getters: {
    base: (state) => `https://${state.domain}.egnyte.com`,
    signInUrl() {
      const params = new URLSearchParams();
      params.append('client_id', import.meta.env.VITE_EGNYTE_KEY);
      params.append('redirect_uri', 'https://press.example.com/connected');
      params.append('scope', 'Egnyte.filesystem');
      params.append('state', this.state);
      params.append('response_type', 'token');
      return `${this.base}/puboauth/token?${params}`; //~ EG201
    },
  },
  actions: {
    signIn() {
      this.state = crypto.randomUUID();
      window.location.assign(this.signInUrl);
    },
    accept(hash) {
      const answer = new URLSearchParams(hash.slice(1));
      if (answer.get('error') || answer.get('state') !== this.state) throw new Error('refused');
      this.token = answer.get('access_token');
    },
    async folder(path) {
      const res = await fetch(`${this.base}/pubapi/v1/fs/Shared/${path}`, { headers: { Authorization: `Bearer ${this.token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
      if (res.status === 401) return this.signIn();
      return res.json();
    },
  },
});
