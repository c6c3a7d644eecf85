import { env } from 'node:process';

type Vendor = { root: (tenant: string) => string; sign: (url: URL, headers: Headers, token: string) => void };

export class Refused extends Error {
  constructor(readonly vendor: string, readonly status: number) {
    super(`${vendor} answered ${status}`);
  }
}

// Two of the three want their token in the address; Egnyte wants it in the header.
const vendors = {
  mapbox: { root: () => 'https://api.mapbox.com', sign: (url, _, token) => url.searchParams.set('access_token', token) },
  instagram: { root: () => 'https://graph.instagram.com', sign: (url, _, token) => url.searchParams.append('access_token', token) },
  egnyte: { root: (tenant) => `https://${tenant}.egnyte.com/pubapi/v1`, sign: (_, headers, token) => headers.set('Authorization', `Bearer ${token}`) },
} satisfies Record<string, Vendor>;

export async function ask(name: keyof typeof vendors, tenant: string, path: string, token: string) {
  const vendor = vendors[name];
  const url = new URL(vendor.root(tenant) + path);
  const headers = new Headers();
  vendor.sign(url, headers, token);
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Refused(name, answer.status);
  return answer.json();
}

export const tile = (place: string) => ask('mapbox', '', `/geocoding/v5/mapbox.places/${place}.json`, env.MAPBOX_TOKEN!);
export const posts = () => ask('instagram', '', '/me/media', env.INSTAGRAM_TOKEN!);
