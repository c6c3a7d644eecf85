import { configureStore, createSlice } from '@reduxjs/toolkit';

const session = createSlice({
  name: 'session',
  initialState: { signedIn: false, token: '' },
  reducers: {
    signedIn(state, action) {
      state.signedIn = true;
      state.token = action.payload;
    },
  },
});

export const { signedIn } = session.actions;
export const store = configureStore({ reducer: { session: session.reducer } });
