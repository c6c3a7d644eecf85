import Vue from 'vue'
import Vuex from 'vuex'
import createPersistedState from 'vuex-persistedstate'
import auth from './auth'
import files from './files'

Vue.use(Vuex)

export default new Vuex.Store({
  modules: { auth, files },
  plugins: [createPersistedState({ paths: ['auth.token', 'auth.domain'] })] //~ EG301
})
