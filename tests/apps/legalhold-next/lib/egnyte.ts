'use client';

export const SCOPE = 'Egnyte.filesystem Egnyte.search Egnyte.filesystem'; //~ EG104 EG106

export function authorizeUrl(domain: string, state: string): string {
  const query = `client_id=${process.env.NEXT_PUBLIC_EGNYTE_KEY}&scope=${encodeURIComponent(SCOPE)}&state=${state}`;
  return `https://${domain}.egnyte.com/puboauth/token?response_type=token&redirect_uri=https://holdfast.example/egnyte&${query}`; //~ EG201
}

export class EgnyteError extends Error {}

async function egnyte(domain: string, token: string, path: string, init: RequestInit = {}) {
  const res = await fetch(`https://${domain}.egnyte.com/pubapi${path}`, { ...init, headers: { Authorization: `Bearer ${token}` } });
  if (!res.ok) {  //~ EG402; EG403
    throw new EgnyteError(`Egnyte answered ${res.statusText}`);
  }
  return res.json();
}

export function findCustodianFiles(domain: string, token: string, custodian: string) {
  return egnyte(domain, token, `/v1/search?query=${encodeURIComponent(custodian)}&type=FILE`); //~ GET /pubapi/v1/search handles=generic
}

export function lock(domain: string, token: string, path: string) {
  return egnyte(domain, token, `/v1/fs${path}`, { method: 'POST', body: JSON.stringify({ action: 'lock' }) }); //~ POST /pubapi/v1/fs/{path} handles=generic
}
