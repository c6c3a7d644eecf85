import type { OAuthConfig } from "next-auth/providers";

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

export const egnyte: OAuthConfig<{ id: number; username: string }> = {
  id: "egnyte",
  name: "Egnyte",
  type: "oauth",
  clientId: process.env.EGNYTE_KEY,
  clientSecret: process.env.EGNYTE_SECRET,
  client: { token_endpoint_auth_method: "client_secret_post" },
  checks: ["state"],
  authorization: { url: `${host}/puboauth/token`, params: { scope: "Egnyte.filesystem", response_type: "code" } },
  token: `${host}/puboauth/token`,
  userinfo: `${host}/pubapi/v1/userinfo`,
  profile: (user) => ({ id: String(user.id), name: user.username }),
};
