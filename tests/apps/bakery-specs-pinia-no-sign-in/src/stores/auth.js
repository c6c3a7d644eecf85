import { defineStore } from 'pinia'

export const useAuthStore = defineStore('auth', { //~ EG301
  state: () => ({
    domain: '',
    accessToken: null,
  }),
  getters: {
    isAuthenticated: (state) => !!state.accessToken,
  },
  actions: {
    setToken(token) {
      this.accessToken = token
    },
  },
  persist: true,
})
