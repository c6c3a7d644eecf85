import { env } from '$env/dynamic/private';

const REPORTS = { signins: 'logins', documents: 'files', rights: 'permissions' };

export const host = () => `https://${env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
export const bearer = () => ({ Authorization: `Bearer ${env.EGNYTE_TOKEN}` });

export async function order(kind, since) {
  const answer = await fetch(`${host()}/audit/${REPORTS[kind]}`, { //~ POST /pubapi/v1/audit/files handles=specific; POST /pubapi/v1/audit/logins handles=specific; POST /pubapi/v1/audit/permissions handles=specific
    method: 'POST',
    headers: { ...bearer(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ format: 'json', date_start: since }),
  });
  if (answer.status === 401) return { again: true };
  if (answer.status === 429) return { later: Number(answer.headers.get('Retry-After')) };
  return answer.json();
}
