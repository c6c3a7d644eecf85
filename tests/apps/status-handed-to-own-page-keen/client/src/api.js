const BASE = '/api/diary';

async function ask(path) {
  const response = await fetch(BASE + path, { credentials: 'include' });
  if (response.status === 401) {
    window.location.assign('/connect');
  }
  if (!response.ok) {
    throw new Error((await response.json()).error);
  }
  return response.json();
}

export const photos = (day) => ask(`/photos/${day}`);
export const crew = () => ask('/crew');
