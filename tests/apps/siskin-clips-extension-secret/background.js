import { signIn, signOut } from './auth.js';

async function upload(name, blob, again = true) {
  const { egnyte } = await chrome.storage.local.get('egnyte');
  const res = await fetch(`https://${egnyte.domain}.egnyte.com/pubapi/v1/fs-content/Private/Clips/${encodeURIComponent(name)}`, { //~ POST /pubapi/v1/fs-content/{path} handles=specific
    method: 'POST',
    headers: { Authorization: `Bearer ${egnyte.token}` },
    body: blob,
  });
  if (res.status === 401 && again) { //~ EG403
    await signIn(egnyte.domain);
    return upload(name, blob, false);
  }
  if (!res.ok) throw new Error(`upload failed (${res.status})`);
  return res.json();
}

chrome.runtime.onMessage.addListener((m, _s, reply) => {
  if (m.kind === 'clip') upload(m.name, new Blob([m.html])).then(() => reply({ ok: true }), (e) => reply({ error: e.message }));
  if (m.kind === 'connect') signIn(m.domain).then((t) => reply({ ok: !!t }));
  if (m.kind === 'leave') signOut().then(() => reply({}));
  return true;
});
