import { useAccount } from './account';
import { store } from './store';
import { useViewer } from './viewer';

const api = (domain: string) => `https://${domain}.egnyte.com/pubapi`;

export async function list(domain: string) {
  const account = useAccount();
  if (!account.signedIn) return null;
  return fetch(`${api(domain)}/v1/fs/Shared`, { headers: { Authorization: `Bearer ${account.token}` } }); //~ GET /pubapi/v1/fs/{path}
}

export async function whoAmI(domain: string) {
  const account = useAccount();
  if (!account.opened) {
    return undefined;
  }
  return fetch(`${api(domain)}/v1/userinfo`, { headers: { Authorization: `Bearer ${account.token}` } }); //~ GET /pubapi/v1/userinfo
}

export async function links(domain: string) {
  const { session } = store.getState();
  if (!session.signedIn) throw new Error('sign in first');
  return fetch(`${api(domain)}/v1/links`, { headers: { Authorization: `Bearer ${session.token}` } }); //~ GET /pubapi/v1/links
}

export async function groups(domain: string) {
  const viewer = useViewer.getState();
  if (!viewer.ready) return [];
  const answer = await fetch(`${api(domain)}/v2/groups`, { headers: { Authorization: `Bearer ${viewer.token}` } }); //~ GET /pubapi/v2/groups
  return answer.json();
}
