import { useState } from 'react';
import { clockIn, connected } from '../api/client';

export function Desk() {
  const [badge, setBadge] = useState('');
  const enter = async () => {
    const { access_token } = await clockIn(badge);
    localStorage.setItem('desk.key', access_token);
    const { token } = await connected();
    localStorage.setItem('lantern.state', token);
  };
  return (
    <form onSubmit={enter}>
      <input value={badge} onChange={(event) => setBadge(event.target.value)} />
    </form>
  );
}
