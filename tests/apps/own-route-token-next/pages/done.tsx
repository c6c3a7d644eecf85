import axios from 'axios';
import { useEffect } from 'react';

export default function Done() {
  useEffect(() => {
    axios.post('/api/exchange', { code: new URLSearchParams(window.location.search).get('code') }).then(({ data }) => {
      localStorage.setItem('k', data.token); //~ EG301
    });
  }, []);
  return null;
}
