export function domainOf(env = process.env) {
  const domain = String(env.EGNYTE_DOMAIN || "").trim();
  if (!domain) throw new Error("Set EGNYTE_DOMAIN");
  return domain;
}

/** What sends the request can be given, for trying things out. */
export async function browse({ path = "/Shared", env = process.env, fetchImpl = fetch } = {}) {
  const url = `https://${domainOf(env)}.egnyte.com/pubapi/v1/fs${encodeURI(path)}`; //~ GET /pubapi/v1/fs/{path} handles=specific
  const answer = await fetchImpl(url, { headers: { authorization: `Bearer ${env.EGNYTE_TOKEN}` } });
  if (answer.status === 401) throw new Error("The connection to Egnyte has to be renewed");
  const listing = await answer.json().catch(() => ({}));
  return (listing.folders || []).map((folder) => folder.path);
}

/** Of the options, the way to send may be left out or be empty. */
export async function share(path, options = {}) {
  const send = options.send ?? fetch;
  const answer = await send(`https://${domainOf()}.egnyte.com/pubapi/v1/links`, { //~ POST /pubapi/v1/links handles=generic
    method: "POST",
    headers: { authorization: `Bearer ${process.env.EGNYTE_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ path, type: "folder", accessibility: "domain" }),
  });
  if (!answer.ok) throw new Error(`no link for ${path}`); //~ EG402
  return (await answer.json()).links[0].url;
}
