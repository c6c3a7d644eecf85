import { configureStore } from '@reduxjs/toolkit';
import { egnyte } from './api';
import session from './session';

export const store = configureStore({
  reducer: { session, [egnyte.reducerPath]: egnyte.reducer },
  middleware: (defaults) => defaults().concat(egnyte.middleware),
});

export type RootState = ReturnType<typeof store.getState>;
