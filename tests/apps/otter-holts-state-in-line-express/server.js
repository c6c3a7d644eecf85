const express = require("express");
const session = require("express-session");

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET }));

app.get("/connect", (req, res) => {
  req.session.domain = req.query.domain;
  const asked = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: "https://holts.example.com/connected",
    scope: "Egnyte.filesystem",
    response_type: "code",
    state: req.query.domain,
  });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${asked}`); //~ EG206
});

app.get("/connected", async (req, res) => {
  if (req.query.error || req.query.state !== req.session.domain) return res.status(403).end();
  const body = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    client_secret: process.env.EGNYTE_SECRET,
    redirect_uri: "https://holts.example.com/connected",
    code: req.query.code,
    grant_type: "authorization_code",
  });
  const granted = await fetch(`https://${req.session.domain}.egnyte.com/puboauth/token`, { method: "POST", body });
  req.session.token = (await granted.json()).access_token;
  res.redirect("/");
});

app.get("/holts", async (req, res) => {
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Holts`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${req.session.token}` },
  });
  if (answer.status === 401) return res.redirect("/connect");
  if (answer.status === 429) return res.status(503).end();
  res.json(await answer.json());
});

app.listen(3000);
