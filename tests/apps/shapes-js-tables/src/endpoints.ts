export enum Endpoint {
  Files = '/pubapi/v1/fs',
  Content = '/pubapi/v1/fs-content',
  Links = '/pubapi/v1/links',
  Search = '/pubapi/v1/search',
}

export const ROUTES = Object.freeze({
  users: { list: 'pubapi/v2/users', one: (id: number) => `pubapi/v2/users/${id}` },
  groups: { list: 'pubapi/v2/groups' },
  audit: { logins: 'pubapi/v1/audit/logins' },
});

export const VERBS = { read: 'GET', write: 'POST' } as const;
