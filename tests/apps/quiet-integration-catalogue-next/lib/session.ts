import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';
import type { Account } from './egnyte';

/** Sealed, and out of the reach of scripts. */
export const session = () =>
  getIronSession<{ egnyte?: Account }>(cookies(), {
    cookieName: 'catalogue',
    password: process.env.SEAL!,
    cookieOptions: { httpOnly: true, secure: true },
  });
