import { createRoot } from 'react-dom/client';
import { useEffect, useState } from 'react';
import { useLook } from './look';
import { session } from './session';

function Board({ name }: { name: string }) {
  const [pictures, setPictures] = useState<string[]>([]);
  const { theme, token, paint } = useLook();
  useEffect(() => {
    void fetch(`/api/boards/${name}`, { credentials: 'include' }).then(async (answer) => {
      if (answer.status === 409) return window.location.assign('/egnyte/connect');
      const board = await answer.json();
      sessionStorage.setItem('signage.plan', board.plan);
      setPictures(board.pictures);
    });
  }, [name]);
  return (
    <main className={`${theme} ${token}`}>
      {pictures.map((picture) => (
        <img key={picture} src={`/thumbs?path=${encodeURIComponent(picture)}`} />
      ))}
      <button onClick={() => paint('surface-3')}>Paint</button>
      <button onClick={() => void session.end()}>Log out</button>
    </main>
  );
}

createRoot(document.getElementById('root')!).render(<Board name="lobby" />);
