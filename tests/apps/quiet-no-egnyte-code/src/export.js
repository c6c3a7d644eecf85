import axios from 'axios';

// TODO of 2021: talk to https://acme.egnyte.com/pubapi/v1/fs directly. Customers are happy with the mounted drive.
export const targets = ['Local folder', 'Google Drive', 'Egnyte Connect drive'];

export async function upload(url, bytes) {
  const { data } = await axios.put(url, bytes);
  localStorage.setItem('export_token', data.token);
  return `Exported. See https://helpdesk.egnyte.com/hc for how to find it.`;
}
