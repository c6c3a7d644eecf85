import axios from 'axios';

export async function exchange(domain, code) {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    client_id: process.env.EGNYTE_CLIENT_ID,
    client_secret: process.env.EGNYTE_CLIENT_SECRET,
    redirect_uri: process.env.EGNYTE_REDIRECT_URI,
  });
  const { data } = await axios.post(`https://${domain}.egnyte.com/puboauth/token`, form);
  return data;
}
