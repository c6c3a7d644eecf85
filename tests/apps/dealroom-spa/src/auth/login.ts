import { EGNYTE_CLIENT_ID, EGNYTE_SCOPES, REDIRECT_URI } from '@/config';

const STATE_KEY = 'meridian.state';

/** Sends the browser to the customer's own Egnyte sign-in page. */
export function signIn(domain: string): void {
  const state = crypto.randomUUID();
  sessionStorage.setItem(STATE_KEY, state);
  const query = new URLSearchParams({
    client_id: EGNYTE_CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    scope: EGNYTE_SCOPES.join(' '),
    response_type: 'token',
    state,
  });
  window.location.assign(`https://${domain}.egnyte.com/puboauth/token?${query}`);
  //~^ EG201
}

/** What Egnyte hands back in the fragment, or null if the page was opened in another way. */
export function tokenFromFragment(fragment: string): string | null {
  const answer = new URLSearchParams(fragment.replace(/^#/, ''));
  if (answer.get('error') || answer.get('state') !== sessionStorage.getItem(STATE_KEY)) {
    return null;
  }
  return answer.get('access_token');
}
