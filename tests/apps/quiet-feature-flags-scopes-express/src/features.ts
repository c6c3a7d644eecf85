export interface Feature {
  readonly name: string;
  readonly enabled: boolean;
  readonly scopes: readonly string[];
}

const on = (name: string) => process.env[`FEATURE_${name.toUpperCase()}`] !== "off";

export const features: Feature[] = [
  { name: "photos", enabled: true, scopes: ["Egnyte.filesystem"] },
  { name: "sharing", enabled: on("sharing"), scopes: ["Egnyte.filesystem", "Egnyte.link"] },
  { name: "bookmarks", enabled: on("bookmarks"), scopes: ["Egnyte.bookmark"] },
];

export const scopes = (): string => [...new Set(features.filter((f) => f.enabled).flatMap((f) => f.scopes))].join(" ");
