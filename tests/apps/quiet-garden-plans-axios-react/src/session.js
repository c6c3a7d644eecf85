let token = null

export const currentToken = () => token

export function signInWithPopup() {
  return new Promise((resolve, reject) => {
    const popup = window.open('/connect', 'egnyte', 'width=480,height=640')
    const watch = setInterval(() => {
      if (popup.closed) {
        clearInterval(watch)
        reject(new Error('The sign-in window was closed'))
      }
    }, 500)
    window.addEventListener('message', function onMessage({ origin, data }) {
      if (origin !== window.location.origin || data.kind !== 'egnyte-token') return
      window.removeEventListener('message', onMessage)
      clearInterval(watch)
      token = data.token
      resolve()
    })
  })
}
