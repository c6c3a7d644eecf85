import router from '../router'

export default {
  namespaced: true,
  state: () => ({ token: null, domain: null }),
  mutations: {
    SET_TOKEN (state, token) {
      state.token = token
    },
    SET_DOMAIN (state, domain) {
      state.domain = domain
    },
    CLEAR (state) {
      state.token = null
    }
  },
  actions: {
    login ({ commit }, domain) {
      commit('SET_DOMAIN', domain)
      const state = window.crypto.getRandomValues(new Uint32Array(2)).join('')
      sessionStorage.setItem('oauth_state', state)
      const params = new URLSearchParams({
        client_id: process.env.VUE_APP_EGNYTE_CLIENT_ID,
        redirect_uri: window.location.origin.replace('http:', 'https:') + '/callback',
        scope: 'Egnyte.filesystem',
        state,
        response_type: 'token'
      })
      window.location.href = `https://${domain}.egnyte.com/puboauth/token?${params}` //~ EG202
    },
    finishLogin ({ commit }, hash) {
      const params = new URLSearchParams(hash.replace(/^#/, ''))
      if (params.get('error')) {
        router.push({ name: 'login', query: { denied: '1' } })
        return
      }
      if (params.get('state') !== sessionStorage.getItem('oauth_state')) {
        throw new Error('state mismatch')
      }
      sessionStorage.removeItem('oauth_state')
      commit('SET_TOKEN', params.get('access_token'))
      router.push({ name: 'files' })
    },
    expire ({ commit }) {
      commit('CLEAR')
      router.push({ name: 'login' })
    }
  }
}
