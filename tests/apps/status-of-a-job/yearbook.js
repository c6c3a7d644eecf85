const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

const get = (path) => fetch(base + path, { headers }); //~ EG401

export async function waitFor(job) {
  for (;;) {
    const { status } = await (await get(`/v1/audit/jobs/${job}`)).json(); //~ GET /pubapi/v1/audit/jobs/{job_id} handles=none
    if (['completed', 'cancelled'].includes(status)) return status;
    await new Promise((go) => setTimeout(go, 5000));
  }
}

export const pupils = async () => (await (await get('/v2/users')).json()).resources; //~ GET /pubapi/v2/users handles=none
export const classes = async () => (await (await get('/v2/groups')).json()).resources; //~ GET /pubapi/v2/groups handles=none
