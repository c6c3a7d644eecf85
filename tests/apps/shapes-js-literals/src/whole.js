// Whole literals, and addresses put together at the call.
const domain = process.env.EGNYTE_DOMAIN;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

export async function literals() {
  await fetch('https://acme.egnyte.com/pubapi/v1/userinfo', { headers }); //~ GET /pubapi/v1/userinfo
  await fetch("https://acme.egnytegov.com/pubapi/v2/users?count=1", { headers }); //~ GET /pubapi/v2/users
  await fetch(`https://acme.qa-egnyte.com/pubapi/v1/fs/Shared/`, { method: 'DELETE', headers }); //~ DELETE /pubapi/v1/fs/{path}
  await window.fetch('https://acme.egnyte.com//pubapi/v1/links', { headers, method: 'post' }); //~ POST /pubapi/v1/links
}

export async function interpolated(path, id) {
  await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs${path}`, { headers }); //~ GET /pubapi/v1/fs/{path}
  await fetch(`https://${domain}.egnyte.com/pubapi/v1/links/${id}`, { headers, method: 'DELETE' }); //~ DELETE /pubapi/v1/links/{link_id}
  await fetch(`https://${domain}/pubapi/v1/fs/ids/file/${id}`, { headers }); //~ GET /pubapi/v1/fs/ids/file/{group_id}
  await fetch(
    //~^ GET /pubapi/v1/search
    `https://${domain}.egnyte.com` +
      `/pubapi/v1/search?query=${encodeURIComponent(path)}`,
    { headers },
  );
}

export async function concatenated(path, id) {
  await fetch('https://' + domain + '.egnyte.com/pubapi/v1/fs-content/' + encodeURI(path), { headers }); //~ GET /pubapi/v1/fs-content/{path}
  await fetch('https://'.concat(domain, '.egnyte.com', '/pubapi/v1/notes/', id), { headers }); //~ GET /pubapi/v1/notes/{note_id}
  let url = 'https://' + domain + '.egnyte.com/pubapi';
  url += '/v1/audit/jobs/';
  url += id;
  await fetch(url, { headers }); //~ GET /pubapi/v1/audit/jobs/{job_id}
}
