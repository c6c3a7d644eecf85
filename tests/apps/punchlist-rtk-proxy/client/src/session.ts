import { createAsyncThunk, createSlice, type PayloadAction } from '@reduxjs/toolkit';

interface Session {
  token: string | null;
  user: string | null;
}

export const loadUser = createAsyncThunk('session/loadUser', async (_: void, { getState }) => {
  const { session } = getState() as { session: Session };
  const answer = await fetch('/api/me', { headers: { authorization: `Bearer ${session.token}` } });
  return (await answer.json()) as { username: string };
});

const slice = createSlice({
  name: 'session',
  initialState: { token: null, user: null } as Session,
  reducers: {
    signedIn: (state, action: PayloadAction<string>) => {
      state.token = action.payload;
    },
    signedOut: () => ({ token: null, user: null }),
  },
  extraReducers: (builder) => {
    builder.addCase(loadUser.fulfilled, (state, { payload }) => {
      state.user = payload.username;
    });
  },
});

export const { signedIn, signedOut } = slice.actions;
export default slice.reducer;
