import express from "express";
import session from "express-session";
import _ from "lodash";
import pino from "pino";

const plain = pino();
const covering = pino({ redact: ["grant.refresh_token", "headers.cookie"] });
const app = express();
app.use(session({ secret: process.env.SESSION_KEY, resave: false, saveUninitialized: false }));

const kept = (fields, ...names) => Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

app.get("/connected", async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) return res.sendStatus(403);
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: "https://kelp.example.com/connected",
      code: req.query.code,
      grant_type: "authorization_code",
    }),
  });
  if (!answer.ok) return res.sendStatus(502);
  const grant = await answer.json();
  plain.info(_.pick(grant, ["access_token", "expires_in"]), "connected"); //~ EG305
  plain.info(_.pick(grant, ["expires_in"]), "connected");
  covering.info({ token: grant.access_token }, "connected"); //~ EG305
  req.session.token = grant.access_token;
  res.redirect("/kelp");
});

app.get("/kelp", async (req, res) => {
  const headers = { Authorization: `Bearer ${req.session.token}`, Accept: "application/json" };
  plain.debug(_.omit(headers, "Accept"), "listing"); //~ EG305
  plain.debug(_.omit(headers, "Authorization"), "listing");
  plain.debug(kept(headers, "Authorization"), "listing"); //~ EG305
  plain.debug(kept(headers, "Accept"), "listing");
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Kelp`, { headers }); //~ GET /pubapi/v1/fs/{path}
  if (answer.status === 401) return res.redirect("/connect");
  res.json(await answer.json());
});

app.listen(3000);
