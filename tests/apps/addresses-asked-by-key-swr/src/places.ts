export const CHARTS = 'https://molecharts.egnyte.com/pubapi/v1';
export const TIDES = 'https://tides.example/api';
