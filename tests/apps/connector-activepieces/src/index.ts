import { createPiece, PieceAuth, Property } from "@activepieces/pieces-framework";
import { uploadNote } from "./lib/actions/upload-note";

export const egnyteAuth = PieceAuth.OAuth2({
  description: "Sign in with Egnyte",
  required: true,
  authUrl: "https://{domain}.egnyte.com/puboauth/token",
  tokenUrl: "https://{domain}.egnyte.com/puboauth/token",
  scope: ["Egnyte.filesystem", "Egnyte.files"], //~ EG104
  props: {
    domain: Property.ShortText({ displayName: "Domain", required: true }),
  },
});

export const egnyte = createPiece({
  displayName: "Egnyte",
  auth: egnyteAuth,
  minimumSupportedRelease: "0.20.0",
  logoUrl: "https://cdn.example.com/egnyte.png",
  authors: [],
  actions: [uploadNote],
  triggers: [],
});
