// The reports of the audit API are on the list for spring.
export const PATHS = {
  folder: '/pubapi/v1/fs',
  links: '/pubapi/v1/links',
  logins: '/pubapi/v1/audit/logins',
};
