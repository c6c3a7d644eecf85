import { egnyte } from './egnyte';

export async function startLoginReport(from, to) {
  const { data } = await egnyte.post('/v1/audit/logins', { //~ POST /pubapi/v1/audit/logins handles=generic
    format: 'json',
    date_start: from,
    date_end: to,
    events: ['logins', 'failed_attempts'],
  });
  return data.id;
}

export async function jobDone(id) {
  const { data } = await egnyte.get(`/v1/audit/jobs/${id}`); //~ GET /pubapi/v1/audit/jobs/{job_id} handles=generic
  return data.status === 'completed';
}

export const me = async () => (await egnyte.get('/v1/userinfo')).data; //~ GET /pubapi/v1/userinfo handles=generic

export const notifyMe = (url) => egnyte.post('/v1/webhooks', { url, eventType: 'permission_change' }); //~ POST /pubapi/v1/webhooks handles=generic; EG101:warning
