import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import { exchangeCode } from "@/lib/egnyte";

export async function GET(request: NextRequest) {
  const code = request.nextUrl.searchParams.get("code");
  if (!code) {
    return NextResponse.redirect(new URL("/?error=egnyte", request.url));
  }
  const token = await exchangeCode(code);

  const cookieStore = await cookies();
  cookieStore.set({
    name: "egnyte_session",
    value: token.access_token,
    httpOnly: true,
    secure: true,
    sameSite: "lax",
    path: "/",
  });

  const response = NextResponse.redirect(new URL("/orders", request.url));
  response.cookies.set("egnyte_token", token.access_token, { //~ EG302
    secure: process.env.NODE_ENV === "production",
    sameSite: "lax",
    maxAge: token.expires_in,
    path: "/",
  });
  return response;
}
