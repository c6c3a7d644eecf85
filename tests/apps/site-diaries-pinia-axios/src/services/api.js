import axios from 'axios'
import { useAuthStore } from '@/stores/auth'

const api = axios.create()

api.interceptors.request.use((config) => {
  const auth = useAuthStore()
  config.baseURL = `https://${auth.domain}.egnyte.com/pubapi/v1`
  if (auth.token) {
    config.headers.Authorization = `Bearer ${auth.token}`
  }
  return config
})

api.interceptors.response.use(
  (response) => response,
  (error) => {
    if (error.response && error.response.status === 401) {
      useAuthStore().logout()
    }
    return Promise.reject(error)
  }
)

export default {
  getDiaries() {
    return api.get('/fs/Shared/Diaries') //~ GET /pubapi/v1/fs/{path} handles=specific
  }
}
