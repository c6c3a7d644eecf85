export const plans = (domain: string) =>
  fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Plans`, { headers: { Authorization: `Bearer ${localStorage.getItem('planToken')}` } }); //~ GET /pubapi/v1/fs/{path} handles=unknown

export function signIn(domain: string) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('state', state);
  window.location.href = `https://${domain}.egnyte.com/puboauth/token?client_id=plans&redirect_uri=https://plans.example/landing&response_type=token&scope=Egnyte.filesystem&state=${state}`;
}
