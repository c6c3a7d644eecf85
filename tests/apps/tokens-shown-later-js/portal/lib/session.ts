import type { SessionOptions } from 'iron-session';

export interface PortalSession {
  state?: string;
  accessToken?: string;
  domain?: string;
}

export const sessionOptions: SessionOptions = {
  cookieName: 'portal',
  password: process.env.SESSION_PASSWORD!,
  cookieOptions: { secure: true },
};
