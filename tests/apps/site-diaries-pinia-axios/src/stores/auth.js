import { defineStore } from 'pinia'
import router from '@/router'

export const useAuthStore = defineStore('auth', {
  state: () => ({
    token: localStorage.getItem('token') || null,
    domain: localStorage.getItem('domain') || '',
    returnUrl: null
  }),
  getters: {
    isLoggedIn: (state) => !!state.token
  },
  actions: {
    redirectToEgnyte(domain) {
      const state = Math.random().toString(36).slice(2)
      sessionStorage.setItem('oauth_state', state)
      this.domain = domain
      localStorage.setItem('domain', domain)
      window.location.href = `https://${domain}.egnyte.com/puboauth/token?client_id=${import.meta.env.VITE_EGNYTE_CLIENT_ID}&redirect_uri=${window.location.origin}/callback&response_type=token&scope=Egnyte.filesystem&state=${state}`
    },
    handleRedirect(hash) {
      const params = new URLSearchParams(hash.substring(1))
      if (params.get('error') || params.get('state') !== sessionStorage.getItem('oauth_state')) {
        return router.push('/login')
      }
      this.token = params.get('access_token')
      localStorage.setItem('token', this.token) //~ EG301
      router.push(this.returnUrl || '/')
    },
    logout() { //~ EG309
      this.token = null
      localStorage.removeItem('token')
      router.push('/login')
    }
  }
})
