export async function authenticate() {
  return { accessToken: process.env.EGNYTE_TOKEN };
}
