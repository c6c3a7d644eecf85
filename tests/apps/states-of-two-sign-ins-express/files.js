import crypto from "node:crypto";
import { Router } from "express";

const router = Router();
const back = "https://berths.example.com/files/back";

router.get("/connect", (req, res) => {
  req.session.domain = String(req.query.domain);
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: back,
    scope: "Egnyte.filesystem",
    response_type: "code",
    state: crypto.randomUUID(),
  });
  res.redirect(`https://${req.session.domain}.egnyte.com/puboauth/token?${query}`);
});

router.get("/back", async (req, res) => {
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: back,
      code: req.query.code, //~ EG206; EG210
      grant_type: "authorization_code",
    }),
  });
  req.session.egnyte = (await answer.json()).access_token;
  res.redirect("/");
});

router.get("/plans", async (req, res) => {
  const url = `https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Berths`; //~ GET /pubapi/v1/fs/{path}
  const answer = await fetch(url, { headers: { Authorization: `Bearer ${req.session.egnyte}` } });
  if (answer.status === 401) return res.redirect("/files/connect");
  res.json(await answer.json());
});

export default router;
