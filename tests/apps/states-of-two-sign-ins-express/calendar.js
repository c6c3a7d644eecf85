import crypto from "node:crypto";
import { Router } from "express";
import { begun } from "./begun.js";

const router = Router();

router.get("/connect", (req, res) => {
  req.session.calendarState = crypto.randomUUID();
  const query = new URLSearchParams({ client_id: process.env.CALENDAR_KEY, response_type: "code", state: req.session.calendarState });
  res.redirect(`https://login.calendar.example/authorize?${query}`);
});

router.get("/back", async (req, res) => {
  if (!begun(req) || req.query.error) return res.sendStatus(403);
  const answer = await fetch("https://login.calendar.example/token", {
    method: "POST",
    body: new URLSearchParams({ code: req.query.code, grant_type: "authorization_code", client_secret: process.env.CALENDAR_SECRET }),
  });
  req.session.calendar = (await answer.json()).access_token;
  res.redirect("/");
});

export default router;
