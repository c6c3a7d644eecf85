import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { NextRequest } from "next/server";
import { requireAgent } from "@/lib/agent";
import { prisma } from "@/lib/prisma";
import { seal } from "@/lib/seal";

export async function GET(request: NextRequest) {
  const query = request.nextUrl.searchParams;
  const [domain, state] = (cookies().get("egnyte-begun")?.value ?? "").split(":");
  if (query.has("error") || !state || query.get("state") !== state) {
    redirect("/settings?egnyte=refused");
  }
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      redirect_uri: "https://listings.example.com/egnyte/callback",
      code: query.get("code")!,
      grant_type: "authorization_code",
    }),
  });
  const { access_token } = await answer.json();
  const agent = await requireAgent();
  const row = { domain, sealedToken: await seal(access_token) };
  await prisma.egnyteConnection.upsert({ where: { agentId: agent.id }, create: { agentId: agent.id, ...row }, update: row });
  redirect("/settings");
}
