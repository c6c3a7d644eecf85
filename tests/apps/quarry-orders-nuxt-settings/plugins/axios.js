export default ({ $axios, store, redirect }) => {
  $axios.onRequest((config) => {
    $axios.setHeader('Authorization', `Bearer ${store.state.bearer}`)
  })
  $axios.onError((error) => {
    if (error.response && error.response.status === 401) redirect('/connect')
    if (error.response && error.response.status === 429) redirect('/later')
  })
}
