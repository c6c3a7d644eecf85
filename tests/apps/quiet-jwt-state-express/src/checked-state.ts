import type { RequestHandler } from "express";
import { jwtVerify, SignJWT } from "jose";

const key = new TextEncoder().encode(process.env.STATE_KEY);

export const issue = (session: string, next: string) =>
  new SignJWT({ next })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(session)
    .setAudience("egnyte")
    .setExpirationTime("10m")
    .sign(key);

/** Lets a request through whose `state` this server signed for this session. */
export const checkedState: RequestHandler = async (req, res, next) => {
  try {
    const { payload } = await jwtVerify(String(req.query.state), key, { subject: req.sessionID, audience: "egnyte" });
    res.locals.next = payload.next;
    next();
  } catch {
    res.status(403).send("This sign-in was not started here.");
  }
};
