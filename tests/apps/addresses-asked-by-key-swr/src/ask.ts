const session = JSON.parse(document.querySelector('#session')!.textContent!);

export default async function (address: string) {
  const answer = await fetch(address, { headers: { Authorization: `Bearer ${session.bearer}` } });
  if (answer.status === 401) location.assign('/connect');
  if (!answer.ok) throw new Error(`refused: ${answer.status}`);
  return answer.json();
}
