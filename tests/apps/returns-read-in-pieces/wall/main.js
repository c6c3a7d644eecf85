const signIn = () => {
  const asked = new URLSearchParams({ client_id: 'wall', response_type: 'token', scope: 'Egnyte.link', state: 'tide', redirect_uri: 'https://wall.example/' }); //~ EG206
  location.assign(`https://ferries.egnyte.com/puboauth/token?${asked}`); //~ EG202
};

function back() {
  const brought = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  if (brought.error) return signIn();
  return brought.access_token;
}

export async function shares() {
  const answer = await fetch('https://ferries.egnyte.com/pubapi/v1/links', { headers: { Authorization: `Bearer ${back()}` } }); //~ GET /pubapi/v1/links handles=specific
  if (answer.status === 401) signIn();
  return answer.json();
}
