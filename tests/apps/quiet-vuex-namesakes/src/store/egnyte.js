import axios from 'axios'

export default {
  namespaced: true,
  state: { token: null, domain: '', files: [] },
  mutations: {
    SET_TOKEN (state, token) {
      state.token = token
    },
    SET_FILES (state, files) {
      state.files = files
    }
  },
  actions: {
    comeBack ({ commit }, token) {
      commit('SET_TOKEN', token)
    },
    async list ({ commit, state }) {
      try {
        const { data } = await axios.get(`https://${state.domain}.egnyte.com/pubapi/v1/fs/Shared/Punts`, { //~ GET /pubapi/v1/fs/{path} handles=specific
          headers: { Authorization: `Bearer ${state.token}` }
        })
        commit('SET_FILES', data.files)
      } catch (error) {
        if (error.response.status === 401) commit('SET_TOKEN', null)
        else if (error.response.status === 429) commit('account/BUSY', true, { root: true })
        else throw error
      }
    }
  }
}
