import { useState } from 'react'

/** The server says where to go, so that the state it compares is its own. */
export function Connect() {
  const [domain, setDomain] = useState('')
  const go = async () => {
    const answer = await fetch(`/api/egnyte/url?${new URLSearchParams({ domain, response_type: 'token', scope: 'washes:read,washes:write' })}`)
    window.location.assign((await answer.json()).url)
  }
  return (
    <fieldset>
      <input value={domain} onChange={(e) => setDomain(e.target.value)} placeholder="http://acme.egnyte.com" />
      <button onClick={go}>Connect</button>
    </fieldset>
  )
}
