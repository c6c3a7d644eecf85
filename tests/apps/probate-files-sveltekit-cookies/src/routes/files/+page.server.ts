import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, fetch }) => {
	const token = cookies.get('egnyte_session');
	const domain = cookies.get('egnyte_domain');
	if (!token) redirect(302, '/connect');

	const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Probate`, { //~ GET /pubapi/v1/fs/{path} handles=specific
		headers: { Authorization: `Bearer ${token}` }
	});
	if (res.status === 401) redirect(302, '/connect');
	const folder = await res.json();

	return { //~ EG302
		files: folder.files ?? [],
		domain,
		token
	};
};
