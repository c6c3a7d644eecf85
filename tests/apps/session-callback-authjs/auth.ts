import NextAuth from "next-auth";
import { egnyte } from "./provider";

export const { handlers, auth, signIn, signOut } = NextAuth({
  providers: [egnyte],
  callbacks: {
    jwt: ({ token, account }) => (account ? { ...token, egnyte: account.access_token, domain: process.env.EGNYTE_DOMAIN } : token),
    session: ({ session, token }) => ({ ...session, domain: token.domain, user: { ...session.user, token: token.egnyte } }), //~ EG302
  },
  pages: { error: "/refused" },
});
