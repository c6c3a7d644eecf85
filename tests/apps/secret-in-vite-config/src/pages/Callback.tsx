import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { finishLogin } from '../egnyte/oauth';
import { useSession } from '../egnyte/SessionContext';

export function Callback() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const { signIn } = useSession();
  const [problem, setProblem] = useState('');

  useEffect(() => {
    finishLogin(search).then(
      (token) => {
        signIn(token);
        navigate('/upload');
      },
      (e: Error) => setProblem(e.message),
    );
  }, [search]);

  return problem ? <p role="alert">{problem}</p> : <p>Signing in…</p>;
}
