export async function listFolder(domain: string, token: string, path: string) {
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/${path}`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (res.status === 401) throw new Error('signed out');
  if (res.status === 429) throw new Error('busy');
  return res.json();
}
