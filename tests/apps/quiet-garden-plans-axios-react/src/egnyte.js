import axios from 'axios'
import { signInWithPopup, currentToken } from './session'

export const egnyte = axios.create({
  baseURL: `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`,
})

egnyte.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${currentToken()}`
  return config
})

let signingIn = null

egnyte.interceptors.response.use(undefined, async (error) => {
  const { config, response } = error
  if (response?.status !== 401 || config.afterSignIn) {
    throw error
  }
  // several requests may be refused at once: one window for all of them
  signingIn ??= signInWithPopup().finally(() => {
    signingIn = null
  })
  await signingIn
  return egnyte.request({ ...config, afterSignIn: true })
})
