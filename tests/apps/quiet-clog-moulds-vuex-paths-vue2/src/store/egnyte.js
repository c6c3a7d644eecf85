import axios from 'axios'

const http = axios.create({ timeout: 20000 })

export default {
  namespaced: true,
  state: () => ({ domain: '', token: null, moulds: [] }),
  mutations: {
    SET_TOKEN (state, token) { state.token = token },
    SET_MOULDS (state, moulds) { state.moulds = moulds }
  },
  actions: {
    signIn ({ state }) {
      const nonce = Math.random().toString(36).slice(2)
      sessionStorage.nonce = nonce
      window.location = `https://${state.domain}.egnyte.com/puboauth/token?client_id=${process.env.VUE_APP_KEY}` +
        `&redirect_uri=${encodeURIComponent('https://moulds.example.com/')}&scope=Egnyte.filesystem&response_type=token&state=${nonce}`
    },
    arrive ({ commit }) {
      const answer = new URLSearchParams(window.location.hash.substr(1))
      if (answer.get('error') || answer.get('state') !== sessionStorage.nonce) return
      commit('SET_TOKEN', answer.get('access_token'))
    },
    async load ({ state, commit, dispatch }) {
      try {
        const { data } = await http.get(`https://${state.domain}.egnyte.com/pubapi/v1/fs/Shared/Moulds`, { //~ GET /pubapi/v1/fs/{path}
          headers: { Authorization: 'Bearer ' + state.token }
        })
        commit('SET_MOULDS', data.files)
      } catch (e) {
        if (e.response && e.response.status === 401) {
          commit('SET_TOKEN', null)
          return dispatch('signIn')
        }
        if (e.response && e.response.status === 429) {
          return setTimeout(() => dispatch('load'), 1000 * e.response.headers['retry-after'])
        }
        throw e
      }
    }
  }
}
