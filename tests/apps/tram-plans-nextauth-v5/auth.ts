import NextAuth from 'next-auth';
import GitHub from 'next-auth/providers/github';

const egnyte = {
  id: 'egnyte',
  name: 'Egnyte',
  type: 'oauth' as const,
  authorization: {
    url: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`,
    params: { scope: 'Egnyte.filesystem,Egnyte.link', response_type: 'code' }, //~ EG105
  },
  token: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`,
  userinfo: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/userinfo`,
  client: { token_endpoint_auth_method: 'client_secret_post' },
  checks: ['state'],
  clientId: process.env.AUTH_EGNYTE_ID,
  clientSecret: process.env.AUTH_EGNYTE_SECRET,
};

export const { handlers, auth, signIn } = NextAuth({
  providers: [GitHub({ authorization: { params: { scope: 'read:user,repo' } } }), egnyte],
  callbacks: {
    jwt({ token, account }) {
      if (account?.provider === 'egnyte') token.egnyte = account.access_token;
      return token;
    },
  },
});
