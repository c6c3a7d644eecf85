import { atom } from 'jotai';
import { atomWithStorage, createJSONStorage } from 'jotai/utils';

export const harbourAtom = atomWithStorage('harbour', 'west');
export const accountAtom = atomWithStorage<{ domain: string; bearer: string } | undefined>('account', undefined, createJSONStorage(() => localStorage)); //~ EG301
export const draftAtom = atom('');
