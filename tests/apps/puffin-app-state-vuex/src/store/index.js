import Vue from "vue";
import Vuex from "vuex";
import createPersistedState from "vuex-persistedstate";
import auth from "./auth";

Vue.use(Vuex);

export default new Vuex.Store({
  modules: { auth },
  plugins: [createPersistedState({ key: "puffin_app_state", reducer: (state) => ({ auth: state.auth }) })], //~ EG301
});
