import ky, { HTTPError } from 'ky';

export async function countUsers(domain, token, connect) {
  const egnyte = ky.extend({ prefixUrl: `https://${domain}.egnyte.com/pubapi`, headers: { Authorization: `Bearer ${token}` } });
  try {
    const { totalResults } = await egnyte('v2/users').json(); //~ GET /pubapi/v2/users handles=specific
    return totalResults;
  } catch (error) {
    if (error instanceof HTTPError && error.response.status === 401) return connect();
    throw error;
  }
}
