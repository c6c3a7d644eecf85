export const APP_NAME = 'Meridian Deal Room';

export const EGNYTE_CLIENT_ID = import.meta.env.VITE_EGNYTE_CLIENT_ID as string;
export const REDIRECT_URI = 'https://rooms.meridian-deals.example/signed-in';

// Shown to the customer's administrator on the consent page: keep the list short.
export const EGNYTE_SCOPES = [
  'Egnyte.filesystem',
  'Egnyte.link',
  'Egnyte.audit',
  //~^ EG102
];
