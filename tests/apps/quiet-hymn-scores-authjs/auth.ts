import NextAuth from "next-auth";
import Spotify from "next-auth/providers/spotify";
import { egnyte } from "./lib/egnyte-provider";

export const { handlers, auth, signIn } = NextAuth({
  providers: [Spotify({ authorization: "https://accounts.spotify.com/authorize?scope=user-read-email,playlist-read-private" }), egnyte],
  callbacks: {
    jwt({ token, account }) {
      return account?.provider === "egnyte" ? { ...token, egnyte: account.access_token } : token;
    },
  },
  pages: { error: "/refused" },
});
