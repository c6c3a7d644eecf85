import { Router } from "express";
import { checkedState, issue } from "./checked-state.js";

declare module "express-session" {
  interface SessionData {
    domain?: string;
    egnyte?: string;
  }
}

const back = "https://scores.example.com/connect/egnyte/back";

export const connect = Router();

connect.get("/", async (req, res) => {
  req.session.domain = String(req.query.domain);
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY!,
    redirect_uri: back,
    response_type: "code",
    scope: "Egnyte.filesystem",
    state: await issue(req.sessionID, String(req.query.next ?? "/")),
  });
  res.redirect(`https://${req.session.domain}.egnyte.com/puboauth/token?${query}`);
});

connect.get("/back", checkedState, async (req, res) => {
  if (req.query.error) return res.redirect("/?egnyte=refused");
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      redirect_uri: back,
      code: String(req.query.code),
      grant_type: "authorization_code",
    }),
  });
  req.session.egnyte = (await answer.json()).access_token;
  res.redirect(res.locals.next);
});
