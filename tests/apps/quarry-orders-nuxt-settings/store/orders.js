export const state = () => ({ links: [] })

export const actions = {
  async load ({ commit }) {
    commit('links', await this.$linkApi.list())
  }
}
