export const environment = { egnyteDomain: (window as any).__egnyteDomain as string, egnyteKey: 'lookbook' };
