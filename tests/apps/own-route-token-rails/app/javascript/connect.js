export async function connect(code) {
  const res = await fetch('/egnyte/exchange', { method: 'POST', body: JSON.stringify({ code }) });
  const data = await res.json();
  localStorage.setItem('k', data.token); //~ EG301
}
