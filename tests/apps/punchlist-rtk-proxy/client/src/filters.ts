import { createSlice } from '@reduxjs/toolkit';

const filters = createSlice({
  name: 'filters',
  initialState: { trade: 'all', open: true },
  reducers: {
    picked(state, { payload }: { payload: string }) {
      state.trade = payload;
    },
  },
});

export const { picked } = filters.actions;
export default filters.reducer;
