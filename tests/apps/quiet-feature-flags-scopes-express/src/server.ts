import { randomBytes } from "node:crypto";
import axios from "axios";
import express, { NextFunction, Request, Response } from "express";
import session from "express-session";
import { Egnyte, SignInAgain } from "./egnyte.js";
import { features, scopes } from "./features.js";

declare module "express-session" {
  interface SessionData { domain: string; state: string; token: string }
}

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET!, resave: false, saveUninitialized: false }));
const redirectUri = new URL("/egnyte/callback", "https://surveys.example.com").href;
const enabled = (name: string) => features.some((f) => f.name === name && f.enabled);

app.get("/egnyte/connect", (req, res) => {
  req.session.domain = String(req.query.domain);
  req.session.state = randomBytes(16).toString("hex");
  const url = new URL(`https://${req.session.domain}.egnyte.com/puboauth/token`);
  url.search = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY!,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: scopes(),
    state: req.session.state,
  }).toString();
  res.redirect(url.href);
});

app.get("/egnyte/callback", async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) return res.sendStatus(403);
  const form = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY!,
    client_secret: process.env.EGNYTE_SECRET!,
    redirect_uri: redirectUri,
    code: String(req.query.code),
    grant_type: "authorization_code",
  });
  const { data } = await axios.post(`https://${req.session.domain}.egnyte.com/puboauth/token`, form);
  req.session.token = data.access_token;
  res.redirect("/");
});

const egnyte = (req: Request) => new Egnyte(req.session.domain!, req.session.token!);
const later = (f: (req: Request) => Promise<unknown>) => (req: Request, res: Response, next: NextFunction) =>
  f(req).then((data) => res.json(data), next);

app.get("/surveys/:id", later((req) => egnyte(req).photos(req.params.id)));
if (enabled("sharing")) app.post("/share", later((req) => egnyte(req).share(String(req.query.path))));
if (enabled("bookmarks")) app.get("/bookmarks", later((req) => egnyte(req).bookmarks()));

app.use((error: Error, req: Request, res: Response, next: NextFunction) => {
  if (error instanceof SignInAgain) return res.redirect(`/egnyte/connect?domain=${req.session.domain}`);
  next(error);
});
app.listen(3000);
