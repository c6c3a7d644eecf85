// Another vendor's token comes back the same way.
export function takeMapsToken(): void {
  const key = new URLSearchParams(location.hash.slice(1)).get('access_token');
  localStorage.setItem('maps_token', key ?? '');
}
