import { combineReducers, configureStore, createSlice, type PayloadAction } from "@reduxjs/toolkit"
import { createTransform, FLUSH, PAUSE, PERSIST, persistReducer, persistStore, PURGE, REGISTER, REHYDRATE } from "redux-persist"
import storage from "redux-persist/lib/storage"

interface Account {
  domain: string
  accessToken: string | null
}

const account = createSlice({
  name: "account",
  initialState: { domain: "", accessToken: null } as Account,
  reducers: {
    signedIn: (_, { payload }: PayloadAction<Account>) => payload,
    signedOut: (state) => ({ ...state, accessToken: null }),
  },
})

const walks = createSlice({
  name: "walks",
  initialState: { folder: "/Shared/Walks", starred: [] as string[] },
  reducers: {
    starred: (state, { payload }: PayloadAction<string>) => void state.starred.push(payload),
  },
})

// The domain outlives the tab, the token does not.
const withoutToken = createTransform(
  ({ domain }: Account) => ({ domain }),
  ({ domain }: { domain: string }): Account => ({ domain, accessToken: null }),
  { whitelist: ["account"] },
)

const reducer = persistReducer(
  { key: "weir-walks", version: 2, storage, transforms: [withoutToken] },
  combineReducers({ account: account.reducer, walks: walks.reducer }),
)

export const store = configureStore({
  reducer,
  middleware: (defaults) =>
    defaults({ serializableCheck: { ignoredActions: [FLUSH, REHYDRATE, PAUSE, PERSIST, PURGE, REGISTER] } }),
})
export const persistor = persistStore(store)
export const { signedIn, signedOut } = account.actions
export const { starred } = walks.actions
