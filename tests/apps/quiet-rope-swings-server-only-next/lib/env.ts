import { z } from 'zod'

/** What the browser may know of us, and what it may not. */
const open = z.object({ NEXT_PUBLIC_SITE: z.string().url() })
const closed = z.object({ EGNYTE_KEY: z.string(), EGNYTE_SECRET: z.string(), SESSION_PASSWORD: z.string().min(32) })

export const shared = open.parse({ NEXT_PUBLIC_SITE: process.env.NEXT_PUBLIC_SITE })
export const secrets = () => closed.parse(process.env)
