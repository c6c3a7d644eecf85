import { configureStore } from '@reduxjs/toolkit';
import { api } from './api';
import filters from './filters';
import session from './session';

const saved = JSON.parse(localStorage.getItem('punchlist') ?? '{}');

export const store = configureStore({
  reducer: { session, filters, [api.reducerPath]: api.reducer },
  middleware: (defaults) => defaults().concat(api.middleware),
  preloadedState: saved,
});

store.subscribe(() => {
  const { session, filters } = store.getState();
  localStorage.setItem('punchlist', JSON.stringify({ session })); //~ EG301
  localStorage.setItem('punchlist.filters', JSON.stringify(filters));
});

export type RootState = ReturnType<typeof store.getState>;
