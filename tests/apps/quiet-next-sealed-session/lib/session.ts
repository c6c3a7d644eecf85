import { getIronSession, type SessionOptions } from 'iron-session';
import { cookies } from 'next/headers';
export interface Data { egnyte?: { domain: string; token: string }; state?: string }
const options: SessionOptions = { password: process.env.SESSION_PASSWORD!, cookieName: 'sid', cookieOptions: { secure: true, httpOnly: true } };
export const getSession = () => getIronSession<Data>(cookies(), options);
