import { configureStore } from '@reduxjs/toolkit';
import session from './sessionSlice';
import { egnyteApi } from './services/egnyte';

export const store = configureStore({
  reducer: { session, [egnyteApi.reducerPath]: egnyteApi.reducer },
  middleware: (defaults) => defaults().concat(egnyteApi.middleware),
});

export type RootState = ReturnType<typeof store.getState>;
