import { combineReducers, configureStore, createAsyncThunk, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { persistReducer, persistStore } from 'redux-persist';
import { encryptTransform } from 'redux-persist-transform-encrypt';
import storage from 'redux-persist/lib/storage';
import sessionStorage from 'redux-persist/lib/storage/session';
import { fromFragment } from './token';

interface Connection {
  token: string | null;
  domain: string | null;
}

export const connect = createAsyncThunk('connection/connect', async (domain: string) => ({ token: fromFragment(), domain }));

const connection = createSlice({
  name: 'connection',
  initialState: { token: null, domain: null } as Connection,
  reducers: {
    disconnected: (state) => ({ ...state, token: null }),
  },
  extraReducers: (builder) => {
    builder.addCase(connect.fulfilled, (state, action: PayloadAction<Connection>) => {
      state.token = action.payload.token;
      state.domain = action.payload.domain;
    });
  },
});

const view = createSlice({
  name: 'view',
  initialState: { dark: false },
  reducers: { toggled: (state) => { state.dark = !state.dark; } },
});

const root = combineReducers({ connection: connection.reducer, view: view.reducer });

export const whole = persistReducer({ key: 'root', storage }, root); //~ EG301
export const listed = persistReducer({ key: 'listed', storage, whitelist: ['connection'] }, root); //~ EG301
export const others = persistReducer({ key: 'others', storage, whitelist: ['view'] }, root);
export const without = persistReducer({ key: 'without', storage, blacklist: ['connection'] }, root);
export const inTab = persistReducer({ key: 'tab', storage: sessionStorage, whitelist: ['connection'] }, root); //~ EG302
export const hidden = persistReducer(
  { key: 'hidden', storage, transforms: [encryptTransform({ secretKey: import.meta.env.VITE_KEY })] },
  root,
);

const config = { key: 'connection', storage, blacklist: ['token'] };
export const parts = combineReducers({ connection: persistReducer(config, connection.reducer), view: view.reducer });

export const store = configureStore({ reducer: whole });
export const persistor = persistStore(store);
export const begin = (domain: string) => store.dispatch(connect(domain));
