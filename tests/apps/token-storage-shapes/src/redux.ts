import { combineReducers, configureStore, createSlice } from '@reduxjs/toolkit';
import { persistReducer, persistStore } from 'redux-persist';
import storage from 'redux-persist/lib/storage';
import { token } from './sign-in';

const egnyte = createSlice({
  name: 'egnyte',
  initialState: { token: null as string | null },
  reducers: {
    signedIn(state, { payload }) {
      state.token = payload;
    },
  },
});

const filters = createSlice({ name: 'filters', initialState: { open: true }, reducers: { toggle: (state) => ({ open: !state.open }) } });

const root = combineReducers({
  egnyte: persistReducer({ key: 'egnyte', storage }, egnyte.reducer), //~ EG301
  filters: persistReducer({ key: 'filters', storage }, filters.reducer),
});

export const store = configureStore({ reducer: root });
export const persistor = persistStore(store);
store.dispatch(egnyte.actions.signedIn(token()));
