import { request } from "undici";

export interface Listed {
  files: { id: string; name: string }[];
  nextPageToken?: string;
}

/** One page of a Drive folder; Google names its cursor a token. */
export async function drivePage(accessToken: string, folder: string, pageToken?: string): Promise<Listed> {
  const url = new URL("https://www.googleapis.com/drive/v3/files");
  url.searchParams.set("q", `'${folder}' in parents`);
  if (pageToken) url.searchParams.set("pageToken", pageToken);
  const { body } = await request(url, { headers: { authorization: `Bearer ${accessToken}` } });
  return (await body.json()) as Listed;
}

/** The static map of a casting's address. Mapbox takes its public token in the query only. */
export function mapOf(longitude: number, latitude: number): string {
  const token = process.env.MAPBOX_PUBLIC_TOKEN ?? "";
  return `https://api.mapbox.com/styles/v1/mapbox/streets-v12/static/${longitude},${latitude},14/400x300?access_token=${token}`;
}
