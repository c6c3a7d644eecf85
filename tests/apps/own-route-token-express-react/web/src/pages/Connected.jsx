import { useEffect } from 'react';
import { connect } from '../api/client';

export function Connected({ onDone }) {
  useEffect(() => {
    const code = new URLSearchParams(window.location.search).get('code');
    connect(code).then(({ token, expires }) => {
      localStorage.setItem('lantern.key', token); //~ EG301
      localStorage.setItem('lantern.until', String(Date.now() + expires * 1000));
      console.log(`connected with ${token}`); //~ EG305
      onDone();
    });
  }, [onDone]);
  return <p>One moment…</p>;
}
