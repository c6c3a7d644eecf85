import { computed } from 'vue'
import { useStorage } from '@vueuse/core'

const token = useStorage('egnyte-access-token', '') //~ EG301
const domain = useStorage('egnyte-domain', '')

export function useEgnyte() {
  const isAuthenticated = computed(() => !!token.value)

  function login(name: string) {
    domain.value = name
    const state = crypto.randomUUID()
    sessionStorage.setItem('egnyte-state', state)
    const url = new URL(`https://${name}.egnyte.com/puboauth/token`)
    url.searchParams.set('client_id', import.meta.env.VITE_EGNYTE_CLIENT_ID)
    url.searchParams.set('redirect_uri', `${location.origin}/callback`)
    url.searchParams.set('response_type', 'token')
    url.searchParams.set('scope', 'Egnyte.filesystem')
    url.searchParams.set('state', state)
    location.assign(url)
  }

  function handleCallback() {
    const params = new URLSearchParams(location.hash.replace(/^#/, ''))
    if (params.has('error') || params.get('state') !== sessionStorage.getItem('egnyte-state')) {
      return false
    }
    token.value = params.get('access_token') ?? ''
    return true
  }

  async function listSamples() {
    const res = await fetch(`https://${domain.value}.egnyte.com/pubapi/v1/fs/Shared/Samples`, { //~ GET /pubapi/v1/fs/{path} handles=specific
      headers: { Authorization: `Bearer ${token.value}` },
    })
    if (res.status === 401) {
      token.value = ''
      return []
    }
    return (await res.json()).files
  }

  return { isAuthenticated, domain, login, handleCallback, listSamples }
}
