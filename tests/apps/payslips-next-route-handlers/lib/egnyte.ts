export class ReconnectError extends Error {}

function base(domain: string) {
  return `https://${domain}.egnyte.com/pubapi/v1`;
}

export async function listFolder(domain: string, token: string, path: string) {
  const res = await fetch(`${base(domain)}/fs${path}`, { //~ GET /pubapi/v1/fs/{path} handles=generic
    headers: { Authorization: `Bearer ${token}` },
    cache: 'no-store',
  });

  if (!res.ok) { //~ EG402; EG403
    throw new Error(`Egnyte listing failed: ${res.status} ${res.statusText}`);
  }

  return (await res.json()) as { files?: { name: string; path: string }[] };
}

export async function searchFiles(domain: string, token: string, query: string) {
  const res = await fetch(`${base(domain)}/search?query=${encodeURIComponent(query)}`, { //~ GET /pubapi/v1/search handles=specific
    headers: { Authorization: `Bearer ${token}` },
    cache: 'no-store',
  });

  if (res.status === 401) {
    throw new ReconnectError('Egnyte connection expired');
  }
  if (!res.ok) {
    throw new Error(`Egnyte search failed: ${res.status} ${res.statusText}`);
  }

  return (await res.json()) as { results: { name: string }[] };
}
