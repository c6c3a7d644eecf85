export const SCOPES = {
  files: 'Egnyte.filesystem',
  links: 'Egnyte.link',
} as const;

export type ScopeName = keyof typeof SCOPES;

export const scopeOf = (...names: ScopeName[]): string => [...new Set(names.map((name) => SCOPES[name]))].join(' ');
