/** Where the sheets are kept, and where the forecast comes from. */
export const SHEETS_ADDRESS = `https://${process.env.SHEETS_COMPANY}.egnyte.com/pubapi/v1`;
export const FORECAST_ADDRESS = 'https://forecast.example/api/v1';
