import { makePersisted } from '@solid-primitives/storage'
import { createSignal } from 'solid-js'

export const [token, setToken] = makePersisted(createSignal<string | null>(null), { name: 'charts.egnyte' }) //~ EG301
export const [chart, setChart] = makePersisted(createSignal('north'), { name: 'charts.last' })
export const [tab, setTab] = makePersisted(createSignal<string | null>(null), { name: 'charts.tab', storage: sessionStorage }) //~ EG302

export function signIn(domain: string) {
  const state = crypto.randomUUID()
  sessionStorage.setItem('charts.state', state)
  location.assign(
    `https://${domain}.egnyte.com/puboauth/token?client_id=${import.meta.env.VITE_EGNYTE_KEY}&redirect_uri=${encodeURIComponent(location.origin)}&scope=Egnyte.filesystem&state=${state}&response_type=token`, //~ EG202
  )
}

export function arrive() {
  const fragment = new URLSearchParams(location.hash.slice(1))
  if (fragment.get('error') || fragment.get('state') !== sessionStorage.getItem('charts.state')) return false
  setToken(fragment.get('access_token'))
  setTab(fragment.get('access_token'))
  setChart('harbour')
  return true
}
