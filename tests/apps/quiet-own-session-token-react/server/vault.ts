export type Kept = { domain: string; token: string };

// Lives as long as the process does; people connect again after a restart.
export const vault = new Map<string, Kept>();
