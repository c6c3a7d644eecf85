export const HOSTS = {
  LIVE: 'https://holm.egnyte.com',
  TRIAL: 'https://holm-trial.egnyte.com',
  VERSION: 'pubapi/v1',
} as const;

export const ENDPOINTS = {
  LINKS: '/links',
  LINK: (id: string) => `/links/${id}`,
} as const;
