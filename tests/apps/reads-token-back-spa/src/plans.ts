export async function plans(folder: string): Promise<string[]> {
  const token = localStorage.getItem('access_token');
  const domain = localStorage.getItem('domain');
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/${folder}`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (res.status === 401) {
    window.location.assign('/sign-in');
  }
  if (res.status === 429) {
    throw new Error(`busy for ${res.headers.get('Retry-After')} s`);
  }
  return (await res.json()).files.map((file: { name: string }) => file.name);
}
