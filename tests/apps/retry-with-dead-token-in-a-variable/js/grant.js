/** Waits until somebody has put a new token into the store. */
export async function renew() {
  const held = await fetch('http://vault.internal.example/plots/token');
  return held.text();
}
