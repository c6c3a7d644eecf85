import "server-only";
import { redirect } from "next/navigation";
import { getSession } from "@/lib/session";
import { apiBase, endpoints } from "./endpoints";

async function send(resource: string, init?: RequestInit & { query?: Record<string, string> }) {
  const session = await getSession();
  if (!session.accessToken || !session.domain) redirect("/api/auth/egnyte/login");
  const { query, ...rest } = init ?? {};
  const url = new URL(resource, apiBase(session.domain));
  for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value);
  const headers = new Headers(rest.headers);
  headers.set("Authorization", `Bearer ${session.accessToken}`);
  const res = await fetch(url, { ...rest, headers, cache: "no-store" });
  switch (res.status) {
    case 401:
      session.destroy();
      redirect("/api/auth/egnyte/login?reason=expired");
    case 403:
    case 429: {
      const after = res.headers.get("Retry-After");
      throw new Error(after ? `Egnyte is busy, try again in ${after} s` : "Not allowed in Egnyte");
    }
    default:
      if (!res.ok) throw new Error(`Egnyte answered ${res.status}`);
      return res;
  }
}

export async function listTenders(path: string) {
  const res = await send(endpoints.folder(path), { query: { list_content: "true" } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  return (await res.json()) as { folders: { name: string; path: string }[] };
}

export async function findTenders(term: string) {
  const res = await send(endpoints.search(), { //~ POST /pubapi/v2/search handles=specific
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: term, folder: "/Shared/Tenders" }),
  });
  return res.json();
}

export async function openTender(path: string) {
  return (await send(endpoints.content(path))).body; //~ GET /pubapi/v1/fs-content/{path} handles=specific
}

export async function putTender(path: string, file: File) {
  await send(endpoints.content(path), { method: "POST", body: file }); //~ POST /pubapi/v1/fs-content/{path} handles=specific
}
