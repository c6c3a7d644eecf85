import NextAuth, { type NextAuthOptions } from 'next-auth';

export const authOptions: NextAuthOptions = {
  providers: [
    {
      id: 'egnyte',
      name: 'Egnyte',
      type: 'oauth',
      authorization: {
        url: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`,
        params: { scope: 'Egnyte.filesystem Egnyte.link', response_type: 'code' },
      },
      token: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`,
      userinfo: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/userinfo`,
      clientId: process.env.EGNYTE_CLIENT_ID,
      clientSecret: process.env.EGNYTE_CLIENT_SECRET,
      profile(profile) {
        return { id: String(profile.id), name: `${profile.first_name} ${profile.last_name}` };
      },
    },
  ],
  callbacks: {
    async jwt({ token, account }) {
      if (account) token.accessToken = account.access_token;
      return token;
    },
  },
};

const handler = NextAuth(authOptions);
export { handler as GET, handler as POST };
