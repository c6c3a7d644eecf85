export async function open(domain, ticket) {
  const answer = await fetch(`${import.meta.env.VITE_DESK}/ticket/${ticket}`);
  const { key } = await answer.json();
  localStorage.setItem('desk', JSON.stringify({ domain, key })); //~ EG301
  localStorage.setItem('seen', JSON.stringify({ domain, at: Date.now() }));
}

export function current() {
  const raw = localStorage.getItem('desk');
  return raw ? JSON.parse(raw) : null;
}

export function close() {
  localStorage.removeItem('desk');
}
