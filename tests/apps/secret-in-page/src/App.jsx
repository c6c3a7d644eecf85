import { useEffect, useState } from 'react';

const CALLBACK = 'https://floorplans.example.com/';

export function connect(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('state', JSON.stringify({ state, domain }));
  const query = new URLSearchParams({
    client_id: import.meta.env.VITE_EGNYTE_ID,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state,
  });
  window.location.assign(`https://${domain}.egnyte.com/puboauth/token?${query}`);
}

async function exchange(domain, code) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: import.meta.env.VITE_EGNYTE_ID,
      client_secret: import.meta.env.VITE_EGNYTE_SECRET, //~ EG212
      redirect_uri: CALLBACK,
      grant_type: 'authorization_code',
      code,
    }),
  });
  return (await answer.json()).access_token;
}

export default function App() {
  const [plans, setPlans] = useState([]);

  useEffect(() => {
    const query = new URLSearchParams(window.location.search);
    const sent = JSON.parse(sessionStorage.getItem('state') ?? '{}');
    if (query.get('error') || query.get('state') !== sent.state) return;
    exchange(sent.domain, query.get('code'))
      .then((token) =>
        fetch(`https://${sent.domain}.egnyte.com/pubapi/v1/fs/Shared/Plans`, { headers: { Authorization: `Bearer ${token}` } }), //~ GET /pubapi/v1/fs/{path}
      )
      .then((answer) => answer.json())
      .then((folder) => setPlans(folder.files));
  }, []);

  return plans.map((plan) => <li key={plan.path}>{plan.name}</li>);
}
