const SCOPE = 'Egnyte.filesystem';

export function start(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('snaglist-state', state);
  location.assign(`https://${domain}.egnyte.com/puboauth/token?client_id=snaglist&redirect_uri=https://snaglist.example/&response_type=token&scope=${SCOPE}&state=${state}`); //~ EG202
}

/** @returns {Promise<Response>} */
export function snags(domain, token) {
  return fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Snags`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
}
