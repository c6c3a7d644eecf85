import { PublicClient } from "./PublicClient";

export const authority = `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com`;

export const client = new PublicClient({
  clientId: import.meta.env.VITE_EGNYTE_KEY,
  authority,
  redirectUri: `https://${window.location.host}/signed-in`,
  scopes: ["Egnyte.filesystem", "Egnyte.link"],
});
