import "server-only";
import { cookies } from "next/headers";
import { getToken } from "next-auth/jwt";
import { redirect } from "next/navigation";

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

export async function ask(path: string, init: RequestInit = {}): Promise<any> {
  const jwt = await getToken({ req: { headers: { cookie: cookies().toString() } } as any, secret: process.env.AUTH_SECRET! });
  for (;;) {
    const answer = await fetch(`${host}/pubapi/v1${path}`, { ...init, headers: { Authorization: `Bearer ${jwt?.egnyte}` } });
    if (answer.status === 401) redirect("/api/auth/signin");
    const wait = answer.headers.get("Retry-After");
    if (!wait) return answer.json();
    await new Promise((done) => setTimeout(done, Number(wait) * 1000));
  }
}
