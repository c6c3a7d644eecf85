import type { IronSessionOptions } from 'iron-session';

declare module 'iron-session' {
  interface IronSessionData {
    egnyte?: { domain: string; accessToken: string };
    state?: string;
    domain?: string;
  }
}

export const sessionOptions: IronSessionOptions = {
  password: process.env.SECRET_COOKIE_PASSWORD as string,
  cookieName: 'kitchen-plans',
  cookieOptions: { secure: process.env.NODE_ENV === 'production' },
};
