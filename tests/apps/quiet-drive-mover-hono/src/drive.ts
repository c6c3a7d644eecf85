import { google } from "googleapis";

export async function open(token: string, fileId: string): Promise<Blob> {
  const auth = new google.auth.OAuth2();
  auth.setCredentials({ access_token: token });
  const file = await google.drive({ version: "v3", auth }).files.get({ fileId, alt: "media" }, { responseType: "blob" });
  return file.data as unknown as Blob;
}
