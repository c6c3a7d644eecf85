// The portal signs in and opens this page with what it was given.
let token: string | null = null;

export function take(): void {
  token = new URLSearchParams(location.hash.slice(1)).get('access_token');
  sessionStorage.setItem('egnyte_token', token ?? ''); //~ EG302
  history.replaceState(null, '', location.pathname);
}

export async function list(domain: string, path: string): Promise<unknown> {
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/${path}`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: 'Bearer ' + token },
  });
  if (answer.status === 401) throw new Error('sign in again');
  if (answer.status === 429) {
    await new Promise((again) => setTimeout(again, 2000));
    return list(domain, path);
  }
  return answer.json();
}
