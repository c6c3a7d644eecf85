import axios from 'axios'
import { useAuthStore } from '../stores/auth'

const api = axios.create()

api.interceptors.request.use((config) => {
  const auth = useAuthStore()
  config.baseURL = `https://${auth.domain}.egnyte.com/pubapi/v1`
  config.headers.Authorization = `Bearer ${auth.accessToken}`
  return config
})

api.interceptors.response.use(
  (response) => response,
  (error) => {
    if (error.response?.status === 401) {
      useAuthStore().setToken(null)
    }
    return Promise.reject(error)
  },
)

export const fetchSpecs = (folder) => api.get(`/fs/Shared/${folder}`) //~ GET /pubapi/v1/fs/{path} handles=specific
