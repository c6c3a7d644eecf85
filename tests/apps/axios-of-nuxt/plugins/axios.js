export default function ({ $axios, store, redirect }) {
  $axios.setBaseURL('https://loftprints.egnyte.com/pubapi/v1') //~ EG501
  $axios.onRequest((config) => {
    config.headers.common.Authorization = `Bearer ${store.state.bearer}`
  })
  $axios.onError((error) => {
    if (error.response && error.response.status === 401) redirect('/connect')
  })
}
