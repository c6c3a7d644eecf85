export function connect(domain: string, state: string): void {
  sessionStorage.setItem('asked', state)
  window.location.href = `https://${domain}.egnyte.com/puboauth/token?client_id=tideboard&redirect_uri=https://tideboard.example/back&scope=Egnyte.link&state=${state}&response_type=token` //~ EG202
}

export function comeBack(): string | null {
  const answer = new URLSearchParams(window.location.hash.slice(1))
  if (answer.get('error') || answer.get('state') !== sessionStorage.getItem('asked')) return null
  return answer.get('access_token')
}
