const signIn = () => {
  const asked = new URLSearchParams({ client_id: 'desk', response_type: 'token', scope: 'Egnyte.link', state: 'tide', redirect_uri: 'https://desk.example/' }); //~ EG206
  location.assign(`https://ferries.egnyte.com/puboauth/token?${asked}`); //~ EG202
};

function back() {
  const brought = Object.fromEntries(new URLSearchParams(location.hash.slice(1)).entries());
  return brought.access_token; //~ EG210
}

export async function shares() {
  const answer = await fetch('https://ferries.egnyte.com/pubapi/v1/links', { headers: { Authorization: `Bearer ${back()}` } }); //~ GET /pubapi/v1/links handles=specific
  if (answer.status === 401) signIn();
  return answer.json();
}
