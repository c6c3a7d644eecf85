export const KEYS = { session: 'survey.session', theme: 'survey.theme' } as const;

export function keep(key: string, value: unknown) {
  window.localStorage.setItem(key, JSON.stringify(value));
}
