export default ($axios) => ({
  list () {
    return $axios.$get('links') //~ GET /pubapi/v1/links handles=specific
  },
  withdraw (id) {
    return $axios.$delete(`/links/${id}`) //~ DELETE /pubapi/v1/links/{link_id} handles=specific
  }
})
