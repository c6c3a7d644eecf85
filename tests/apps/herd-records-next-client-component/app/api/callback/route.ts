import { NextResponse } from "next/server";
import { cookies } from "next/headers";

export async function GET(request: Request) {
  const code = new URL(request.url).searchParams.get("code") ?? "";
  const res = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
      redirect_uri: "https://herds.example.com/api/callback",
      code,
      grant_type: "authorization_code",
    }),
  });
  const { access_token } = await res.json();
  (await cookies()).set("egnyte", access_token, { httpOnly: true, secure: true });
  return NextResponse.redirect(new URL("/files", request.url));
}
