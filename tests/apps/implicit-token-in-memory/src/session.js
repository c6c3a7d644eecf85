const SCOPE = 'Egnyte.filesystem';
let token = null;

export function begin(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('floorplan.state', state);
  location.href = `https://${domain}.egnyte.com/puboauth/token?response_type=token&client_id=floorplan&redirect_uri=https://floorplan.example/&scope=${SCOPE}&state=${state}`; //~ EG202
}

/** The token stays in memory; what is stored only says that there was one. */
export function finish() {
  const answer = new URLSearchParams(location.hash.slice(1));
  if (answer.get('state') !== sessionStorage.getItem('floorplan.state')) return null;
  token = answer.get('access_token'); //~ EG210
  localStorage.setItem('floorplan.hasToken', token ? 'yes' : 'no');
  localStorage.setItem('floorplan.tokenType', answer.get('token_type'));
  localStorage.setItem('floorplan.connectedAt', String(Date.now()));
  return token;
}

export const authorization = () => ({ Authorization: `Bearer ${token}` });
