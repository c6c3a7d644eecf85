import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

const slice = createSlice({
  name: 'session',
  initialState: { domain: '', token: '', signedIn: false },
  reducers: {
    renewed: (state, { payload }: PayloadAction<string>) => {
      state.token = payload;
      state.signedIn = true;
    },
    signedOut: (state) => {
      state.token = '';
      state.signedIn = false;
    },
  },
});

export const { renewed, signedOut } = slice.actions;
export default slice.reducer;
