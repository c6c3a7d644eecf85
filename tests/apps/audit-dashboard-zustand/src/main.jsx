import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { finishSignIn, signIn } from './auth';
import { jobDone, me, notifyMe, startLoginReport } from './reports';
import { useAuth, usePreferences } from './store';

finishSignIn();

function Dashboard() {
  const { range } = usePreferences();
  const [job, setJob] = useState(null);
  const [user, setUser] = useState(null);

  useEffect(() => {
    me().then(setUser);
  }, []);

  useEffect(() => {
    const timer = setInterval(async () => {
      if (job && (await jobDone(job))) clearInterval(timer);
    }, 5000);
    return () => clearInterval(timer);
  }, [job]);

  return (
    <>
      <h1>{user?.username}: last {range}</h1>
      <button onClick={async () => setJob(await startLoginReport('2024-05-01', '2024-05-31'))}>Run</button>
      <button onClick={() => notifyMe('https://ledgerlight.example/hook')}>Alert me</button>
    </>
  );
}

function Root() {
  const { token } = useAuth();
  return token ? <Dashboard /> : <button onClick={signIn}>Sign in</button>;
}

createRoot(document.getElementById('root')).render(<Root />);
