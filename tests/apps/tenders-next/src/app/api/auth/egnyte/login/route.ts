import { randomBytes } from "node:crypto";
import { NextRequest, NextResponse } from "next/server";
import { env } from "@/env";
import { getSession } from "@/lib/session";

const SCOPES = ["Egnyte.filesystem"] as const;

export async function GET(request: NextRequest) {
  const session = await getSession();
  const domain = request.nextUrl.searchParams.get("domain") ?? session.domain;
  if (!domain || !/^[a-z0-9-]+$/.test(domain)) return NextResponse.json({ error: "domain" }, { status: 400 });
  session.state = randomBytes(16).toString("hex");
  session.domain = domain;
  await session.save();
  const authorize = new URL("/puboauth/token", `https://${domain}.egnyte.com`);
  authorize.search = new URLSearchParams({
    client_id: env.EGNYTE_CLIENT_ID,
    redirect_uri: new URL("/api/auth/egnyte/callback", env.APP_URL).toString(),
    response_type: "code",
    scope: SCOPES.join(" "),
    state: session.state,
  }).toString();
  return NextResponse.redirect(authorize);
}
