import { useStorage } from '@vueuse/core';

// The token stays with the API; what is kept here is whom the user is connected as.
const connection = useStorage('egnyte', { domain: '', type: '', expires: 0 });

export async function refresh() {
  const grant = await (await fetch('/api/egnyte/grant')).json();
  connection.value = { ...connection.value, ...grant };
  localStorage.setItem('egnyte-connection', JSON.stringify(grant));
  localStorage.egnyteDomain = grant.domain;
  localStorage.removeItem('egnyte_token'); // version 1 kept it there
}

export { connection };
