import { z } from "zod";

// What the platform signs in to for those who use it. Placeholders are filled in from the connection.
export const providers = {
  egnyte: {
    auth_mode: "OAUTH2",
    authorization_url: "https://${connectionConfig.subdomain}.egnyte.com/puboauth/token",
    token_url: "https://${connectionConfig.subdomain}.egnyte.com/puboauth/token",
    default_scopes: ["Egnyte.filesystem", "Egnyte.filesytem"], //~ EG104; EG105
    scope_separator: ",",
  },
  hubspot: {
    auth_mode: "OAUTH2",
    authorization_url: "https://app.hubspot.com/oauth/authorize?portal=${connectionConfig.portal}",
    token_url: "https://api.hubapi.com/oauth/v1/token",
    default_scopes: ["oauth"],
    scope_separator: ",",
  },
};

export const connectionConfig = z.object({ subdomain: z.string() });
