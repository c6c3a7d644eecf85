export const environment = { egnyteKey: "" };
