const BASE = import.meta.env.VITE_API_BASE || '/api';

type Reply<T> = { success: boolean; data?: T; error?: string };

class Api {
  private endpoint(path: string) {
    return `${BASE}${path}`;
  }

  async exchange(code: string): Promise<Reply<{ token: string }>> {
    try {
      const res = await fetch(this.endpoint('/egnyte/exchange'), { method: 'POST', body: JSON.stringify({ code }) });
      return await res.json();
    } catch {
      return { success: false, error: 'not reachable' };
    }
  }

  async ticket(seat: string): Promise<Reply<{ token: string }>> {
    const res = await fetch(this.endpoint('/tickets/exchange'), { method: 'POST', body: JSON.stringify({ seat }) });
    return res.json();
  }
}

export const api = new Api();
