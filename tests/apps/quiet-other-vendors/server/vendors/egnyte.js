export async function listEgnyte(token, { domain }) {
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) { //~ EG403
    return { status: 409, items: { connect: 'egnyte' } };
  }
  const { folders = [] } = await answer.json();
  const items = folders.map(({ name, folder_id }) => ({ name, href: `https://${domain}.egnyte.com/navigate/folder/${folder_id}` }));
  return { status: 200, items };
}
