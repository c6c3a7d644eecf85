import { error, redirect } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, cookies, fetch }) => {
	const code = url.searchParams.get('code');
	const state = url.searchParams.get('state');
	if (!code || state !== cookies.get('egnyte_state')) {
		error(400, 'Invalid request');
	}
	const domain = cookies.get('egnyte_domain');
	const response = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({
			grant_type: 'authorization_code',
			client_id: env.EGNYTE_CLIENT_ID,
			client_secret: env.EGNYTE_CLIENT_SECRET,
			redirect_uri: env.EGNYTE_REDIRECT_URI,
			code
		})
	});
	const data = await response.json();

	cookies.set('egnyte_session', data.access_token, { path: '/', maxAge: data.expires_in });
	cookies.set('egnyte_token', data.access_token, { //~ EG302
		path: '/',
		httpOnly: false,
		secure: true,
		sameSite: 'lax',
		maxAge: data.expires_in
	});
	redirect(302, '/files');
};
