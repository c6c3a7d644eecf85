export const environment = { production: true, egnyteDomain: (window as any).EGNYTE_DOMAIN as string };
