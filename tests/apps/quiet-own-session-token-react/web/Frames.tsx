import { useEffect, useState } from 'react';
import { api } from './session';

export function Frames() {
  const [names, setNames] = useState<string[]>([]);

  useEffect(() => {
    api('/frames').then(async (res) => {
      if (res.status === 428) location.assign('/egnyte/connect');
      else setNames(await res.json());
    });
  }, []);

  return (
    <section>
      <h2>Frames of {sessionStorage.getItem('name')} on Egnyte</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
