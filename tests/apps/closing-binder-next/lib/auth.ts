import type { NextAuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

interface EgnyteProfile {
  id: number;
  username: string;
  email: string;
}

const egnyte: OAuthConfig<EgnyteProfile> = {
  id: 'egnyte',
  name: 'Egnyte',
  type: 'oauth',
  clientId: process.env.EGNYTE_CLIENT_ID,
  clientSecret: process.env.EGNYTE_CLIENT_SECRET,
  authorization: { url: `${host}/puboauth/token`, params: { response_type: 'code', scope: 'Egnyte.filesystem Egnyte.audit' } }, //~ EG102
  token: `${host}/puboauth/token`,
  userinfo: `${host}/pubapi/v1/userinfo`,
  checks: ['state'],
  profile: (profile) => ({ id: String(profile.id), name: profile.username, email: profile.email }),
};

export const authOptions: NextAuthOptions = {
  providers: [egnyte],
  session: { strategy: 'jwt' },
  callbacks: {
    jwt({ token, account }) {
      if (account) token.egnyte = account.access_token;
      return token;
    },
  },
};
