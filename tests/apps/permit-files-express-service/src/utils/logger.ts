export const logger = { warn: (message: string) => console.warn(new Date().toISOString(), message) };
