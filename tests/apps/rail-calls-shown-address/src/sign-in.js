export async function connect(domain) {
  const state = crypto.randomUUID();
  const address = new URL(`https://${domain}.egnyte.com/puboauth/token`);
  address.searchParams.append('client_id', 'nvyqhvqh3xgw4mrnzk3zdm6k');
  address.searchParams.append('response_type', 'token');
  address.searchParams.append('redirect_uri', chrome.identity.getRedirectURL());
  address.searchParams.append('scope', 'Egnyte.link');
  address.searchParams.append('state', state);
  const back = await chrome.identity.launchWebAuthFlow({ url: address.toString(), interactive: true });
  const answer = new URLSearchParams(new URL(back).hash.slice(1));
  if (answer.get('error') || answer.get('state') !== state) return null;
  return answer.get('access_token');
}
