import { error, redirect } from '@sveltejs/kit';
import { DESK_DOMAIN, DESK_KEY, DESK_SECRET } from '$env/static/private';

// What the function is given follows from its name and its file's.
export async function GET({ url, cookies, fetch }) {
  if (url.searchParams.get('error')) redirect(302, '/declined');
  if (url.searchParams.get('state') !== cookies.get('entering')) error(400, 'not from here');
  const answer = await fetch(`https://${DESK_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: DESK_KEY,
      client_secret: DESK_SECRET,
      redirect_uri: 'https://desk.example.edu/enter/back',
      code: url.searchParams.get('code'),
    }),
  });
  const { access_token } = await answer.json();
  cookies.set('desk', access_token, { path: '/', secure: true });
  cookies.set('desk-preview', access_token, { path: '/preview', httpOnly: false }); //~ EG302
  cookies.set('desk-entered', String(Date.now()), { path: '/', httpOnly: false });
  redirect(303, '/shelf');
}
