export const signIn = (domain: string) =>
  location.assign(`https://${domain}.egnyte.com/puboauth/token?response_type=token&client_id=shapes&redirect_uri=https://shapes.example/&scope=Egnyte.filesystem&state=${crypto.randomUUID()}`);

export function token(): string | null {
  const [, value] = location.hash.match(/access_token=([^&]*)/) ?? []; //~ EG206; EG210
  return value ?? null;
}
