import { useSession, type H3Event } from 'h3'

export interface Connection { domain?: string; state?: string; accessToken?: string; csrf?: string }

// Sealed (iron) and HttpOnly: a script of the page sees neither the cookie nor what is in it.
export const connection = (event: H3Event) =>
  useSession<Connection>(event, {
    name: 'clocks',
    password: process.env.SESSION_PASSWORD!,
    cookie: { httpOnly: true, secure: true, sameSite: 'lax' },
  })
