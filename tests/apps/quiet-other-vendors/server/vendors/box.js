export async function listBox(token) {
  const answer = await fetch('https://api.box.com/2.0/folders/0/items', { headers: { Authorization: `Bearer ${token}` } });
  const { entries } = await answer.json();
  return { status: 200, items: entries };
}
