import { redirect } from '@sveltejs/kit';
import { DESK_DOMAIN } from '$env/static/private';

export async function load({ cookies, fetch }) {
  const answer = await fetch(`https://${DESK_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Lending`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${cookies.get('desk')}` },
  });
  if (answer.status === 401) redirect(302, '/enter');
  if (answer.status === 429) return { files: [], again: answer.headers.get('Retry-After') };
  return answer.json();
}
