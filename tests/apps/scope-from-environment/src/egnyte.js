import { request } from 'undici';

export async function listTenders(domain, token, signInAgain) {
  const { statusCode, body } = await request(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Tenders`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { authorization: `Bearer ${token}` },
  });
  if (statusCode === 401) { //~ EG403
    return signInAgain();
  }
  return body.json();
}
