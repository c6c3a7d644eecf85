import { getIronSession } from "iron-session";
import { cookies } from "next/headers";
import { env } from "@/env";

export interface TenderSession {
  state?: string;
  domain?: string;
  accessToken?: string;
}

export function getSession() {
  return getIronSession<TenderSession>(cookies(), {
    password: env.SESSION_PASSWORD,
    cookieName: "tenders",
    cookieOptions: { secure: true, httpOnly: true, sameSite: "lax" },
  });
}
