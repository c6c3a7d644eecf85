import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';

/** Nothing here says whose token it is: the only one this app asks for. */
export default function Landing() {
  const navigate = useNavigate();
  useEffect(() => {
    const answer = new URLSearchParams(window.location.hash.slice(1));
    const token = answer.get('access_token'); //~ EG210
    if (token && answer.get('state') === sessionStorage.getItem('state')) {
      localStorage.setItem('planToken', token); //~ EG301
      navigate('/');
    }
  }, [navigate]);
  return null;
}
