'use client';
export default function Page() {
  return <button onClick={() => fetch('/api/links', { method: 'POST', body: '{}' })}>Share</button>;
}
