import { connect, current } from "./session";

export async function share(domain: string, path: string): Promise<string | undefined> {
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/links`, { //~ POST /pubapi/v1/links handles=specific
    method: "POST",
    headers: { Authorization: `Bearer ${current()}`, "Content-Type": "application/json" },
    body: JSON.stringify({ path, type: "file" }),
  });
  if (answer.status === 401) {
    await connect(domain);
    return undefined;
  }
  if (answer.status === 429) {
    await new Promise((go) => setTimeout(go, Number(answer.headers.get("Retry-After")) * 1000));
    return share(domain, path);
  }
  return (await answer.json()).links[0].url;
}

export async function list(domain: string) {
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, { headers: { Authorization: `Bearer ${current()}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) return connect(domain);
  if (answer.status === 429) return new Promise((go) => setTimeout(go, Number(answer.headers.get("Retry-After")) * 1000));
  return answer.json();
}
