import Vue from 'vue'
import Vuex from 'vuex'
import createPersistedState from 'vuex-persistedstate'
import account from './account'
import egnyte from './egnyte'

Vue.use(Vuex)

// Both have a token and a SET_TOKEN: the one that is kept is this shop's own.
export default new Vuex.Store({
  modules: { account, egnyte },
  plugins: [createPersistedState({ paths: ['account.token', 'egnyte.domain'] })]
})
