export async function exchange(domain, code) {
  const res = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: 'https://kiln.example.com/connected.html',
      code,
      grant_type: 'authorization_code',
    }),
  });
  if (!res.ok) throw new Error(`Egnyte answered ${res.status}`);
  return res.json();
}

export async function firings(domain, token) {
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Firings`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!res.ok) throw new Error(`Egnyte answered ${res.status}`);
  const { files = [] } = await res.json();
  return files.map((file) => ({ name: file.name, changed: file.last_modified }));
}
