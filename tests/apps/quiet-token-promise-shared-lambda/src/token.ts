import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

interface Sign {
  domain: string;
  key: string;
  secret: string;
  user: string;
  password: string;
}

async function signIn(): Promise<{ domain: string; token: string; until: number }> {
  const manager = new SecretsManagerClient({});
  const { SecretString } = await manager.send(new GetSecretValueCommand({ SecretId: "ferry/egnyte" }));
  const sign = JSON.parse(SecretString!) as Sign;
  const answer = await fetch(`https://${sign.domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: sign.key,
      client_secret: sign.secret,
      username: sign.user,
      password: sign.password,
      grant_type: "password",
      scope: "Egnyte.filesystem",
    }),
  });
  const { access_token, expires_in } = await answer.json();
  return { domain: sign.domain, token: access_token, until: Date.now() + expires_in * 1000 };
}

let session: ReturnType<typeof signIn> | undefined;

/** One sign-in for each warm instance; those who come meanwhile wait for the same one. */
export async function connected() {
  session ??= signIn().catch((why) => {
    session = undefined;
    throw why;
  });
  const current = await session;
  if (current.until < Date.now() + 60_000) {
    session = undefined;
    return connected();
  }
  return current;
}
