import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const secrets = new SecretsManagerClient({});

interface ConnectEvent {
  arguments: { code: string; redirectUri: string };
}

export const handler = async (event: ConnectEvent) => {
  const { code, redirectUri } = event.arguments;
  const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
    }),
  });
  if (!answer.ok) return { connected: false };
  const token = await answer.json();
  await secrets.send(new PutSecretValueCommand({ SecretId: 'nests/egnyte', SecretString: token.access_token }));
  return { connected: true };
};
