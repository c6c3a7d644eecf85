'use client'
import { useActionState } from 'react'
import { connect } from './actions'
import { shared } from '../lib/env'

export default function Page() {
  const [, submit, pending] = useActionState(async (_: null, form: FormData) => (await connect(form), null), null)
  return (
    <form action={submit}>
      <input name="domain" placeholder="acme" required />
      <button disabled={pending}>Connect Egnyte</button>
      <a href={shared.NEXT_PUBLIC_SITE}>About us</a>
    </form>
  )
}
