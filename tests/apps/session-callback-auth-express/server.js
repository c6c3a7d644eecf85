import { ExpressAuth, getSession } from "@auth/express";
import express from "express";

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const config = {
  providers: [
    {
      id: "egnyte",
      name: "Egnyte",
      type: "oauth",
      clientId: process.env.EGNYTE_KEY,
      clientSecret: process.env.EGNYTE_SECRET,
      client: { token_endpoint_auth_method: "client_secret_post" },
      checks: ["state"],
      authorization: { url: `${host}/puboauth/token`, params: { scope: "Egnyte.filesystem", response_type: "code" } },
      token: `${host}/puboauth/token`,
      userinfo: `${host}/pubapi/v1/userinfo`,
    },
  ],
  callbacks: {
    jwt({ token, account }) {
      if (account) token.key = account.access_token;
      return token;
    },
    session({ session, token }) {
      return Object.assign(session, { key: token.key }); //~ EG302
    },
  },
  pages: { error: "/refused" },
};

const app = express();
app.use("/auth/*", ExpressAuth(config));

app.get("/levels", async (req, res) => {
  const session = await getSession(req, config);
  const answer = await fetch(`${host}/pubapi/v1/fs/Shared/Levels`, { headers: { Authorization: `Bearer ${session.key}` } }); //~ GET /pubapi/v1/fs/{path}
  if (answer.status === 401) return res.redirect("/auth/signin");
  if (answer.headers.has("Retry-After")) return res.status(503).send("Egnyte is busy");
  res.json(await answer.json());
});

app.listen(3000);
