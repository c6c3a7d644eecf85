export async function links(domain, accessToken) {
  const headers = { Authorization: `Bearer ${accessToken}`, Accept: "application/json" };
  console.log(`asking with ${JSON.stringify(headers)}`); //~ EG305
  console.log("asking with " + JSON.stringify({ domain, headers })); //~ EG305
  console.log("asking with", JSON.stringify({ domain, headers: { ...headers, Authorization: "***" } }));
  console.log(`asking with ${JSON.stringify(Object.keys(headers))}, ${JSON.stringify({ signedIn: Boolean(accessToken) })}`);
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/links`, { headers }); //~ GET /pubapi/v1/links handles=specific
  if (answer.status === 401) throw new Error("sign in again");
  if (answer.status === 429) throw new Error(`wait for ${answer.headers.get("Retry-After")} seconds`);
  return answer.json();
}
