import express from "express";
import session from "express-session";
import { log } from "./log.js";

const app = express();
app.use(session({ secret: process.env.SESSION_KEY, resave: false, saveUninitialized: false }));

app.get("/connected", async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) return res.sendStatus(403);
  const form = {
    client_id: process.env.EGNYTE_KEY,
    client_secret: process.env.EGNYTE_SECRET,
    redirect_uri: "https://tannery.example.com/connected",
    code: req.query.code,
    grant_type: "authorization_code",
  };
  log.debug("asking", form);
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/puboauth/token`, { method: "POST", body: new URLSearchParams(form) });
  if (!answer.ok) return res.sendStatus(502);
  const grant = await answer.json();
  log.info("connected", { domain: req.session.domain, token: grant.access_token });
  console.log("connected with", JSON.stringify(grant, (key, value) => (key.endsWith("_token") ? undefined : value)));
  req.session.token = grant.access_token;
  res.redirect("/orders");
});

app.get("/orders", async (req, res) => {
  const headers = { Authorization: `Bearer ${req.session.token}`, Accept: "application/json" };
  console.debug("listing", { ...headers, Authorization: "***" });
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Orders`, { headers }); //~ GET /pubapi/v1/fs/{path}
  if (answer.status === 401) return res.redirect("/connect");
  res.json(await answer.json());
});

app.listen(3000);
