import api from '../api'

export default {
  namespaced: true,
  state: () => ({ items: [], folders: [], loading: false, error: null }),
  mutations: {
    START (state) { state.loading = true; state.error = null },
    LOADED (state, data) {
      state.loading = false
      state.items = data.files || []
      state.folders = data.folders || []
    },
    FAILED (state, message) { state.loading = false; state.error = message }
  },
  actions: {
    async open ({ commit }, path) {
      commit('START')
      try {
        const { data } = await api.get(`/fs${encodeURI(path)}`) //~ GET /pubapi/v1/fs/{path} handles=specific
        commit('LOADED', data)
      } catch (e) {
        commit('FAILED', e.message)
      }
    }
  }
}
