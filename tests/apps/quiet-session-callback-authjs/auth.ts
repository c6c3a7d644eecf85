import NextAuth from "next-auth";
import Strava from "next-auth/providers/strava";
import { egnyte } from "./provider";

export const { handlers, auth, signIn, signOut } = NextAuth({
  providers: [Strava, egnyte],
  callbacks: {
    jwt({ token, account, user }) {
      if (account?.provider === "strava") return { ...token, strava: account.access_token };
      if (account) {
        token.egnyte = account.access_token;
        token.refresh = account.refresh_token;
        token.expires = account.expires_at;
        token.domain = process.env.EGNYTE_DOMAIN;
        token.id = user.id;
      }
      return token;
    },
    // What the pages need: who it is, which Egnyte it is, and whether to sign in again.
    session({ session, token }) {
      session.user.id = token.id as string;
      session.strava = token.strava;
      session.signedIn = Boolean(token.egnyte);
      return { ...session, domain: token.domain, expired: Date.now() > Number(token.expires) };
    },
    redirect: ({ url, baseUrl }) => (url.startsWith(baseUrl) ? url : baseUrl),
  },
  events: {
    signIn: ({ account, user }) => console.info("signed in", user.id, account?.provider),
  },
  pages: { error: "/refused" },
});
