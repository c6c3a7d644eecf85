export const settings = {
  clientId: process.env.EGNYTE_KEY!,
  clientSecret: process.env.EGNYTE_SECRET!,
  redirectUri: "https://mosaic.example.com/api/callback",
  scope: "Egnyte.filesystem",
};
