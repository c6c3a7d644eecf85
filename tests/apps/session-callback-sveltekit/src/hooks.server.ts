import { SvelteKitAuth } from '@auth/sveltekit';
import { env } from '$env/dynamic/private';

const host = `https://${env.EGNYTE_DOMAIN}.egnyte.com`;

export const { handle, signIn, signOut } = SvelteKitAuth({
  providers: [
    {
      id: 'egnyte',
      name: 'Egnyte',
      type: 'oauth',
      clientId: env.EGNYTE_KEY,
      clientSecret: env.EGNYTE_SECRET,
      client: { token_endpoint_auth_method: 'client_secret_post' },
      checks: ['state'],
      authorization: { url: `${host}/puboauth/token`, params: { scope: 'Egnyte.filesystem', response_type: 'code' } },
      token: `${host}/puboauth/token`,
      userinfo: `${host}/pubapi/v1/userinfo`,
    },
  ],
  callbacks: {
    jwt({ token, account }) {
      if (account) token.account = { provider: account.provider, key: account.access_token };
      return token;
    },
    session({ session, token }) {
      session.provider = token.account?.provider;
      session.key = token.account?.key;
      return session; //~ EG302
    },
  },
  pages: { error: '/refused' },
});
