/** The part of the browser's `Storage` that the shared sign-in code asks for, kept in this process's memory. */
export class MemoryStorage implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  readonly #items = new Map<string, string>();

  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string) {
    this.#items.set(key, value);
  }

  removeItem(key: string) {
    this.#items.delete(key);
  }
}

export const localStorage = new MemoryStorage();
export const sessionStorage = new MemoryStorage();
