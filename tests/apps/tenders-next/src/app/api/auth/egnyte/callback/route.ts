import { NextRequest, NextResponse } from "next/server";
import { env } from "@/env";
import { getSession } from "@/lib/session";

export async function GET(request: NextRequest) {
  const session = await getSession();
  const { searchParams } = request.nextUrl;
  if (searchParams.has("error")) return NextResponse.redirect(new URL("/?denied=1", env.APP_URL));
  if (!session.state || searchParams.get("state") !== session.state) {
    return NextResponse.json({ error: "state" }, { status: 400 });
  }
  const answer = await fetch(`https://${session.domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: env.EGNYTE_CLIENT_ID,
      client_secret: env.EGNYTE_CLIENT_SECRET,
      redirect_uri: new URL("/api/auth/egnyte/callback", env.APP_URL).toString(),
      code: searchParams.get("code") ?? "",
    }),
  });
  if (!answer.ok) return NextResponse.redirect(new URL("/?failed=1", env.APP_URL));
  const { access_token } = (await answer.json()) as { access_token: string };
  session.accessToken = access_token;
  delete session.state;
  await session.save();
  return NextResponse.redirect(new URL("/tenders", env.APP_URL));
}
