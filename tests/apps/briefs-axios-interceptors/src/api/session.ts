export async function refreshCrmToken(): Promise<string> {
  const res = await fetch('/crm/refresh', { method: 'POST' });
  return (await res.json()).token;
}
