import { error, redirect } from '@sveltejs/kit';
import { bearer, host } from '$lib/reports.js';

export async function load({ fetch, params }) {
  const answer = await fetch(`${host()}/audit/jobs/${params.kind}`, { headers: bearer() }); //~ GET /pubapi/v1/audit/jobs/{job_id} handles=specific
  if (answer.status === 401) redirect(302, '/connect');
  if (answer.status === 429) error(503, `again in ${answer.headers.get('Retry-After')} seconds`);
  return { job: await answer.json() };
}
