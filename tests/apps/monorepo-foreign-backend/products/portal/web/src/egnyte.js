export function signIn(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('fieldworks.state', state);
  window.location.href = `https://${domain}.egnyte.com/puboauth/token?response_type=token&client_id=fieldworks&scope=Egnyte.filesystem&state=${state}&redirect_uri=https://portal.fieldworks.example/`; //~ EG202
}

export async function sites(domain, token) {
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Sites`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (res.status === 401) signIn(domain); //~ EG403
  return res.json();
}
