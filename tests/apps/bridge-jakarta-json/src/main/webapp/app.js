let session = null;

export async function connect(query) {
  const res = await fetch('/api/egnyte/callback' + query);
  session = await res.json();
}

export async function list(folder) {
  const res = await fetch(`https://${session.host}/pubapi/v1/fs/Shared/${folder}`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${session.accessToken}` },
  });
  if (res.status === 401) {
    location.href = '/api/egnyte/start';
    return [];
  }
  if (res.status === 429) {
    await new Promise((done) => setTimeout(done, 1000 * Number(res.headers.get('Retry-After'))));
    return list(folder);
  }
  return (await res.json()).files;
}
