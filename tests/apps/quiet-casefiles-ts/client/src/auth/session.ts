import { PublicClientApplication } from '@azure/msal-browser';

const msal = new PublicClientApplication({
  auth: { clientId: '3f0d1a52-1c7e-4f0e-9a57-0f8f3a1c2d11', authority: 'https://login.microsoftonline.com/common' },
  cache: { cacheLocation: 'localStorage' },
});

/** The app's own session, issued by our server after the Microsoft sign-in. */
export async function signIn(): Promise<void> {
  const { accessToken } = await msal.acquireTokenPopup({ scopes: ['User.Read'] });
  const res = await fetch('/api/session', { method: 'POST', headers: { Authorization: `Bearer ${accessToken}` } });
  if (!res.ok) throw new Error('sign-in failed');
  const { token, csrfToken } = await res.json();
  localStorage.setItem('casefiles.jwt', token);
  localStorage.setItem('csrf_token', csrfToken);
}

export const currentToken = () => localStorage.getItem('casefiles.jwt');

export function signOut(): void {
  localStorage.removeItem('casefiles.jwt');
  sessionStorage.removeItem('egnyte.lastFolder');
}
