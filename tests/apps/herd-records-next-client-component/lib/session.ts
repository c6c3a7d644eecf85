import { cookies } from "next/headers";

export async function egnyteSession() {
  const store = await cookies();
  return { token: store.get("egnyte")?.value ?? "", domain: process.env.EGNYTE_DOMAIN ?? "" };
}

export async function fetchFolder(path: string) {
  const { token, domain } = await egnyteSession();
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs${path}`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${token}` },
  });
  if (res.status === 401) throw new Error("Connect Egnyte again");
  return res.json();
}
