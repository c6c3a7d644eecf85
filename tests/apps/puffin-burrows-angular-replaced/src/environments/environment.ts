export const environment = { production: false, filesUrl: 'http://localhost:4200/files' };
