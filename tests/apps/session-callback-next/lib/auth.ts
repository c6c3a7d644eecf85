import type { NextAuthOptions } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import GoogleProvider from 'next-auth/providers/google';

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

async function renewed(token: JWT): Promise<JWT> {
  const answer = await fetch(`${host}/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      grant_type: 'refresh_token',
      refresh_token: token.refreshToken as string,
    }),
  });
  if (!answer.ok) return { ...token, error: 'RefreshFailed' };
  const fresh = await answer.json();
  return { ...token, accessToken: fresh.access_token, expiresAt: Date.now() + fresh.expires_in * 1000 };
}

export const authOptions: NextAuthOptions = {
  providers: [
    GoogleProvider({ clientId: process.env.GOOGLE_KEY!, clientSecret: process.env.GOOGLE_SECRET! }),
    {
      id: 'egnyte',
      name: 'Egnyte',
      type: 'oauth',
      clientId: process.env.EGNYTE_KEY,
      clientSecret: process.env.EGNYTE_SECRET,
      checks: ['state'],
      authorization: { url: `${host}/puboauth/token`, params: { response_type: 'code', scope: 'Egnyte.filesystem' } },
      token: `${host}/puboauth/token`,
      userinfo: `${host}/pubapi/v1/userinfo`,
      profile: (user) => ({ id: String(user.id), name: user.username }),
    },
  ],
  session: { strategy: 'jwt' },
  callbacks: {
    async jwt({ token, account }) {
      if (account?.provider === 'google') {
        token.calendarToken = account.access_token;
        return token;
      }
      if (account) {
        token.accessToken = account.access_token;
        token.refreshToken = account.refresh_token;
        return token;
      }
      return Date.now() < Number(token.expiresAt) ? token : renewed(token);
    },
    async session({ session, token }) {
      session.user.id = token.sub;
      session.error = token.error;
      session.calendarToken = token.calendarToken;
      session.accessToken = token.accessToken;
      return session; //~ EG302
    },
  },
};
