import axios from 'axios'
import { chosen } from './company'

export const plans = axios.create({ timeout: 8000 }) //~ EG403
plans.interceptors.request.use((config) => {
  config.baseURL = `https://${chosen()}.egnyte.com/pubapi/v1`
  config.headers.Authorization = `Bearer ${window.bearer}`
  return config
})
plans.interceptors.response.use(undefined, (refused) => {
  if (refused.response.status === 401) location.assign('/connect')
  return Promise.reject(refused)
})

export const remarks = axios.create()
remarks.interceptors.request.use((config) => {
  config.url = `https://${chosen()}.egnyte.com/pubapi/v1/notes` + config.url
  return { ...config, headers: { ...config.headers, Authorization: `Bearer ${window.bearer}` } }
})

// It talks to the firm's own server, whatever else its options are told.
export const own = axios.create({ baseURL: '/api' })
own.interceptors.request.use((config) => {
  config.headers['X-Files'] = `https://${chosen()}.egnyte.com`
  return config
})
