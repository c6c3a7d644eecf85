/** The board's own session: an id that our server gave out, good for nothing but the list of boards. */
const SESSION_KEY = 'signage.session';

export const session = {
  get id(): string | null {
    return localStorage.getItem(SESSION_KEY);
  },
  begin(id: string): void {
    localStorage.setItem(SESSION_KEY, id);
    // Versions before 3.0 kept the Egnyte token here. What is left of it goes.
    localStorage.removeItem('egnyte_token');
    delete localStorage['egnyte.access_token'];
  },
  async end(): Promise<void> {
    await fetch('/logout', { method: 'POST', credentials: 'include' });
    localStorage.clear();
  },
};
