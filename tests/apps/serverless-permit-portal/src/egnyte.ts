import { useEgnyteStore } from './stores/egnyte';

const SCOPE = ['Egnyte.filesystem', 'Egnyte.telemetry'].join(' '); //~ EG104:warning

export function signInUrl(domain: string): string {
  return `https://${domain}.egnyte.com/puboauth/token?client_id=permit-portal&response_type=token&redirect_uri=https://permits.example/&scope=${SCOPE}&state=${crypto.randomUUID()}`; //~ EG201
}

export async function storePermit(name: string, pdf: Blob): Promise<boolean> {
  const egnyte = useEgnyteStore();
  const url = `https://${egnyte.domain}.egnyte.com/pubapi/v1/fs-content/Shared/Permits/${name}`;
  const answer = await fetch(url, { method: 'POST', body: pdf, headers: { Authorization: `Bearer ${egnyte.token}` } }); //~ POST /pubapi/v1/fs-content/{path} handles=specific
  if (answer.status === 401) {
    egnyte.forget();
    window.location.href = signInUrl(egnyte.domain);
  }
  return answer.ok;
}
