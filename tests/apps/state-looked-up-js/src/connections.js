export const connections = new Map();
