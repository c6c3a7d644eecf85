import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { useConnection } from './connection';

export function SignedIn() {
  const { connect } = useConnection();
  const go = useNavigate();
  useEffect(() => {
    const answer = new URLSearchParams(window.location.hash.slice(1));
    const token = answer.get('access_token');
    if (answer.get('state') !== sessionStorage.getItem('shingle.state') || answer.has('error')) return go('/declined');
    if (token) connect({ token, since: Date.now() });
    window.history.replaceState(null, '', '/');
    go('/');
  }, []);
  return <p>One moment…</p>;
}
