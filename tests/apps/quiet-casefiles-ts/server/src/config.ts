function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export const config = {
  port: Number(process.env.PORT ?? 8080),
  publicUrl: required('PUBLIC_URL'),
  sessionSecret: required('SESSION_SECRET'),
  encryptionKey: Buffer.from(required('ENCRYPTION_KEY'), 'base64'),
  egnyte: {
    clientId: required('EGNYTE_CLIENT_ID'),
    clientSecret: required('EGNYTE_CLIENT_SECRET'),
    scopes: ['Egnyte.filesystem', 'Egnyte.link'],
    redirectUri: 'https://casefiles.example.com/api/egnyte/callback',
  },
} as const;
