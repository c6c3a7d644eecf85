export default ($axios) => ({
  remark (path, body) {
    return $axios.$post('notes', { path, body }) //~ POST /pubapi/v1/notes handles=specific
  }
})
