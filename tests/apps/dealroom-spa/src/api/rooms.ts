/** Our own room service, not Egnyte. */
export async function archiveRoom(domain: string, room: string): Promise<void> {
  await fetch('/api/v1/rooms/archive', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ domain, room }),
  });
}
