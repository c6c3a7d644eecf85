import axios from 'axios'

export default {
  namespaced: true,
  state: { token: null },
  mutations: {
    SET_TOKEN (state, token) {
      state.token = token
    }
  },
  actions: {
    async signIn ({ commit }, form) {
      const { data } = await axios.post('/api/sessions', form)
      commit('SET_TOKEN', data.token)
    }
  }
}
