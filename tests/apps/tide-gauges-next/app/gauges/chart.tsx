'use client';
import { useState } from 'react';

export function Chart({ domain, card }: { domain: string; card: string }) {
  const [shown, setShown] = useState(false);
  return <button onClick={() => setShown(!shown)}>{shown && card ? domain : 'Show'}</button>;
}
