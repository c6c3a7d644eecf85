import axios from 'axios'

const api = axios.create()

api.interceptors.request.use(config => {
  const store = require('./store').default
  config.baseURL = `https://${store.state.auth.domain}.egnyte.com/pubapi/v1`
  config.headers.Authorization = `Bearer ${store.state.auth.token}`
  return config
})

api.interceptors.response.use(
  response => response,
  error => {
    const store = require('./store').default
    const status = error.response && error.response.status
    if (status === 401) {
      store.dispatch('auth/expire')
    }
    if (status === 429) {
      const wait = Number(error.response.headers['retry-after'] || 1) * 1000
      return new Promise(resolve => setTimeout(resolve, wait)).then(() => api.request(error.config))
    }
    return Promise.reject(error)
  }
)

export default api
