import Vue from 'vue'
import Vuex from 'vuex'
import createPersistedState from 'vuex-persistedstate'
import egnyte from './egnyte'

Vue.use(Vuex)

// 1.x wrote the whole state, the token among it; take that away from whoever still has it.
const left = JSON.parse(localStorage.getItem('vuex') || '{}')
if (left.egnyte && left.egnyte.token) {
  delete left.egnyte.token
  localStorage.setItem('vuex', JSON.stringify({ settings: left.settings }))
}

export default new Vuex.Store({
  modules: {
    egnyte,
    settings: {
      namespaced: true,
      state: () => ({ sizes: 'eu', tokenHint: true }),
      mutations: {
        SET (state, change) { Object.assign(state, change) }
      }
    }
  },
  plugins: [createPersistedState({ paths: ['settings', 'egnyte.domain'] })]
})
