import { useEffect } from 'react';
import { api } from './api';
import { useAuth } from './useAuth';

export function Landing() {
  const { update } = useAuth();

  useEffect(() => {
    const code = new URLSearchParams(window.location.search).get('code');
    if (code) finish(code);
  }, []);

  const finish = async (code: string) => {
    const reply = await api.exchange(code);
    if (reply.success && reply.data) {
      console.log('the token came');
      update({ hide: reply.data.token });
    }
  };

  const sit = async (seat: string) => {
    const reply = await api.ticket(seat);
    sessionStorage.setItem('ticket', reply.data?.token ?? '');
  };

  return <button onClick={() => sit('4b')}>Take a seat</button>;
}
