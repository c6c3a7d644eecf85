import axios from 'axios'

export const state = () => ({ shares: [], rooms: [] })

export const actions = {
  async shares({ commit }) {
    commit('shares', await this.$axios.$get('/links')) //~ GET /pubapi/v1/links handles=specific
  },
  withdraw(context, id) {
    return this.$axios.delete(`/links/${id}`) //~ DELETE /pubapi/v1/links/{link_id} handles=specific
  },
  remark(context, { path, body }) {
    return this.$axios({ url: 'notes', method: 'post', data: { path, body } }) //~ POST /pubapi/v1/notes handles=specific
  },
  // The studio's own server, by the library itself.
  async rooms({ commit }) {
    commit('rooms', (await axios.get('/api/rooms')).data)
  },
}
