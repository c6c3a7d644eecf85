import Vue from 'vue'
import Vuex from 'vuex'
import axios from 'axios'
import createPersistedState from 'vuex-persistedstate'

Vue.use(Vuex)

export default new Vuex.Store({
  state: { domain: '', accessToken: null, results: [] },
  mutations: {
    SET_TOKEN (state, token) {
      state.accessToken = token
    },
    SET_RESULTS (state, results) {
      state.results = results
    }
  },
  actions: {
    // What the action is given goes on to the mutation by way of its context.
    signIn ({ commit }, token) {
      commit('SET_TOKEN', token)
    },
    async search ({ commit, dispatch, state }, query) {
      try {
        const { data } = await axios.get(`https://${state.domain}.egnyte.com/pubapi/v1/search`, { //~ GET /pubapi/v1/search handles=specific
          params: { query },
          headers: { Authorization: `Bearer ${state.accessToken}` }
        })
        commit('SET_RESULTS', data.results)
      } catch (error) {
        if (error.response.status === 401) dispatch('signIn', null)
        if (error.response.status === 429) setTimeout(() => dispatch('search', query), 1000 * error.response.headers['retry-after'])
      }
    }
  },
  plugins: [createPersistedState({ paths: ['domain', 'accessToken'] })] //~ EG301
})
