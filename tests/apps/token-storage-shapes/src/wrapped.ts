import { token } from './sign-in';

/** Says what is stored where: used for more than tokens. */
const cache = {
  put(key: string, value: unknown) {
    localStorage.setItem(`shapes.${key}`, JSON.stringify(value));
  },
  get: (key: string) => JSON.parse(localStorage.getItem(`shapes.${key}`) ?? 'null'),
};

class TokenStore {
  private static readonly KEY = 'shapes.token';

  save(value: string | null) {
    if (value) localStorage.setItem(TokenStore.KEY, value); //~ EG301
  }
}

export function wrapped() {
  cache.put('theme', 'dark');
  cache.put('auth', { token: token() }); //~ EG301
  new TokenStore().save(token());
}
