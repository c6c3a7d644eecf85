import "server-only";
import { headers } from "next/headers";
import { getToken } from "next-auth/jwt";
import { redirect } from "next/navigation";

export async function rota(): Promise<unknown> {
  const kept = await getToken({ req: { headers: await headers() }, secret: process.env.AUTH_SECRET! });
  const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Rota`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${kept?.egnyte}` },
  });
  if (answer.status === 401) redirect("/api/auth/signin");
  if (answer.headers.has("Retry-After")) throw new Error("Egnyte is busy");
  return answer.json();
}
