const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

export async function listAlbums() {
  // egnyte-lint: allow(EG401, reason = "operators see the raw answer and sign in again by hand")
  const res = await fetch(`${base}/fs/Shared/Albums`, { headers }); //~ GET /pubapi/v1/fs/{path} handles=none; EG403
  return res.json();
}

export async function listShares() {
  const res = await fetch(`${base}/links`, { headers }); // egnyte-lint: allow(unhandled-401, reason = "as above")
  //~^ GET /pubapi/v1/links handles=none
  return res.json();
}

export async function makeAlbum(name) {
  // egnyte-lint: allow(EG401)
  //~^ EG903
  const res = await fetch(`${base}/fs/Shared/Albums/${name}`, { method: 'POST', headers, body: '{"action":"add_folder"}' }); //~ POST /pubapi/v1/fs/{path} handles=none
  return res.text();
}

// The comment speaks of another rule than the one that fires, so it silences nothing.
export async function purge(name) {
  // egnyte-lint: allow(EG402, reason = "failures are read from the body")
  //~^ EG904
  const res = await fetch(`${base}/fs/Shared/Albums/${name}`, { method: 'DELETE', headers }); //~ DELETE /pubapi/v1/fs/{path} handles=none; EG401
  return res.text();
}

/**
 * egnyte-lint: allow(EG401, reason = "documentation is no place for it")
 */
export async function whoAmI() {
  const note = 'egnyte-lint: allow(EG401, reason = "neither is a string")';
  const res = await fetch(`${base}/userinfo`, { headers }); //~ GET /pubapi/v1/userinfo handles=none; EG401
  return { note, user: await res.json() };
}
