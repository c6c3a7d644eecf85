export const ROUTES = {
  groups: '/pubapi/v2/groups',
  people: '/pubapi/v2/users',
  bookmarks: '/pubapi/v1/bookmarks',
  links: '/pubapi/v1/links',
  audit: '/pubapi/v1/audit/files',
  notes: '/pubapi/v1/notes',
  // Nobody uses this one.
  hooks: '/pubapi/v1/webhooks',
} as const;
