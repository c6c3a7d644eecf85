import type { OAuthConfig, OAuthUserConfig } from "next-auth/providers";

export interface EgnyteProfile { id: number; username: string; first_name: string; last_name: string; email: string }

export default function Egnyte<P extends EgnyteProfile>(options: OAuthUserConfig<P> & { domain: string }): OAuthConfig<P> {
  const base = `https://${options.domain}.egnyte.com`;
  return {
    id: "egnyte",
    name: "Egnyte",
    type: "oauth",
    authorization: `${base}/puboauth/token`,
    token: `${base}/puboauth/token`,
    userinfo: `${base}/pubapi/v1/userinfo`,
    profile(profile) {
      return { id: String(profile.id), name: `${profile.first_name} ${profile.last_name}`, email: profile.email };
    },
    options,
  };
}

export function EgnyteWith(options: OAuthUserConfig<EgnyteProfile> & { domain: string }): OAuthConfig<EgnyteProfile> {
  const base = `https://${options.domain}.egnyte.com`;
  return {
    id: "egnyte",
    name: "Egnyte",
    type: "oauth",
    authorization: { url: `${base}/puboauth/token`, params: { response_type: "code" } },
    token: `${base}/puboauth/token`,
    userinfo: `${base}/pubapi/v1/userinfo`,
    profile: (profile) => ({ id: String(profile.id), email: profile.email }),
    ...options,
  };
}

/** For sites with one domain, which say nothing more. */
export function EgnyteOf(domain: string, clientId: string, clientSecret: string): OAuthConfig<EgnyteProfile> {
  const base = `https://${domain}.egnyte.com`;
  return { //~ EG103:warning
    id: "egnyte",
    name: "Egnyte",
    type: "oauth",
    clientId,
    clientSecret,
    authorization: { url: `${base}/puboauth/token`, params: { response_type: "code" } },
    token: `${base}/puboauth/token`,
    userinfo: `${base}/pubapi/v1/userinfo`,
    profile: (profile) => ({ id: String(profile.id), email: profile.email }),
  };
}
