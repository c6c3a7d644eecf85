import store from './store'

export function connect () {
  const state = crypto.randomUUID()
  sessionStorage.setItem('sent', state)
  window.location.href = `https://${store.state.domain}.egnyte.com/puboauth/token?client_id=${process.env.VUE_APP_KEY}&response_type=token&scope=Egnyte.filesystem&state=${state}&redirect_uri=${encodeURIComponent(window.location.origin + '/back')}` //~ EG202
}

export function back () {
  const params = new URLSearchParams(window.location.hash.substring(1))
  if (params.has('error') || params.get('state') !== sessionStorage.getItem('sent')) return
  store.dispatch('signIn', params.get('access_token'))
}
