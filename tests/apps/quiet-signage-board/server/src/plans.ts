/** Who pays for a board. An MSP (a managed service provider) or a reseller pays for the boards of its customers. */
export type Plan = 'single' | 'chain' | 'msp' | 'reseller';

const PLANS: Record<string, Plan> = { lobby: 'single', canteen: 'msp', platform: 'reseller' };

export const planOf = (board: string): Plan => PLANS[board] ?? 'single';
