// A call takes a path with options, or a template; which of the two is asked of the first argument.
async function egnyte(first, ...rest) {
  const options = Array.isArray(first) ? {} : rest[0] ?? {};
  const path = Array.isArray(first) ? first.join('/') : first;
  const { json, ...init } = options;
  const res = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/${path}`, {
    ...init,
    body: json === undefined ? undefined : JSON.stringify(json),
    headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
  });
  if (res.status === 401) throw new Error('sign in again');
  if (res.status === 429) return new Promise((again) => setTimeout(again, 1000 * res.headers.get('Retry-After')));
  return res.json();
}

export const all = () => egnyte('v2/project-folders'); //~ GET /pubapi/v2/project-folders handles=specific
export const tidy = (id) => egnyte(`v1/project-folders/${id}/cleanup`, { method: 'POST', json: { deleteLinks: true } }); //~ POST /pubapi/v1/project-folders/{project_id}/cleanup handles=specific
export const cursor = () => egnyte(['v1', 'events', 'cursor']); //~ GET /pubapi/v1/events/cursor handles=specific
