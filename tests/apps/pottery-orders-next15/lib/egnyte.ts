import "server-only";

export interface EgnyteTokenResponse {
  access_token: string;
  token_type: string;
  expires_in: number;
}

const domain = process.env.EGNYTE_DOMAIN!;

export async function exchangeCode(code: string): Promise<EgnyteTokenResponse> {
  const response = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
      redirect_uri: `${process.env.NEXT_PUBLIC_SITE_URL}/api/egnyte/callback`,
      code,
      grant_type: "authorization_code",
    }),
  });
  if (!response.ok) throw new Error(`Egnyte said ${response.status}`);
  return response.json();
}

export async function listFolder(token: string, path: string) {
  const response = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/${path}`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${token}` },
    cache: "no-store",
  });
  if (response.status === 401) throw new Error("reconnect");
  return response.json();
}
