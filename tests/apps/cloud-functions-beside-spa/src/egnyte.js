const answer = new URLSearchParams(window.location.hash.slice(1));

export function connect(domain) {
  window.location.assign(`https://${domain}.egnyte.com/puboauth/token?response_type=token&client_id=tours&scope=Egnyte.filesystem&redirect_uri=https://tours.example/&state=${crypto.randomUUID()}`); //~ EG201
}

export async function brochures(domain) {
  const response = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Brochures`, { headers: { Authorization: `Bearer ${answer.get('access_token')}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific; EG206; EG210
  if (response.status === 401) return connect(domain); //~ EG403
  return response.json();
}
