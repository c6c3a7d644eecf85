import type { ReactNode } from 'react';

export function Frame({ card, children }: { card: string; children: ReactNode }) {
  return <section aria-busy={card.length === 0}>{children}</section>;
}
