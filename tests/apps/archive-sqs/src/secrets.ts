import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

export interface EgnyteAccess {
  domain: string;
  accessToken: string;
}

const manager = new SecretsManagerClient({});
let cached: Promise<EgnyteAccess> | undefined;

export function egnyteAccess(): Promise<EgnyteAccess> {
  cached ??= manager
    .send(new GetSecretValueCommand({ SecretId: process.env.EGNYTE_SECRET_ARN }))
    .then((value) => JSON.parse(value.SecretString!) as EgnyteAccess);
  return cached;
}
