import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

const session = createSlice({
  name: 'session',
  initialState: { token: '' },
  reducers: {
    signedIn(state, action: PayloadAction<string>) {
      state.token = action.payload;
    },
    signedOut(state) {
      state.token = '';
    },
  },
});

export const { signedIn, signedOut } = session.actions;
export default session.reducer;
