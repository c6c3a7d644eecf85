export const environment = { production: true, egnyteDomain: (window as any).egnyteDomain };
