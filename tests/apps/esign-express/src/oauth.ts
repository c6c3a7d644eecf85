import axios from 'axios';

export async function exchangeCode(domain: string, code: string): Promise<string> {
  const form = new URLSearchParams({
    client_id: process.env.EGNYTE_CLIENT_ID!,
    client_secret: process.env.EGNYTE_CLIENT_SECRET!,
    redirect_uri: `${process.env.PUBLIC_URL}/connected/${domain}`,
    code,
    grant_type: 'authorization_code',
  });
  const { data } = await axios.post(`https://${domain}.egnyte.com/puboauth/token`, form);
  return data.access_token;
}
