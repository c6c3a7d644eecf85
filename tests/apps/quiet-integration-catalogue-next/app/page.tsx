'use client';

import { useEffect, useState } from 'react';
import { VENDORS } from '../lib/catalogue';

export default function Page() {
  const [open, setOpen] = useState<string>('Egnyte');
  useEffect(() => {
    setOpen(localStorage.getItem('catalogue.open') ?? 'Egnyte');
  }, []);
  const choose = (name: string) => {
    localStorage.setItem('catalogue.open', name);
    setOpen(name);
  };
  return (
    <ul>
      {VENDORS.map(({ name, hosts, signIn, programmes }) => (
        <li key={name} onClick={() => choose(name)}>
          {name}
          {open === name && <p>{[...hosts, signIn, ...programmes].join(', ')}. Its client secret stays on a server.</p>}
        </li>
      ))}
    </ul>
  );
}
