export default {
  namespaced: true,
  state: () => ({ accessToken: "", domain: "" }),
  mutations: {
    SIGNED_IN(state, token) {
      state.accessToken = token;
    },
    SIGNED_OUT(state) {
      state.accessToken = "";
    },
  },
  actions: {
    comeBack({ commit }) {
      const told = new URLSearchParams(location.hash.slice(1));
      if (!told.get("error")) commit("SIGNED_IN", told.get("access_token"));
    },
  },
};
