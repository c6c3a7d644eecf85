import { People } from "./people";

const people = new People({ domain: process.env.EGNYTE_DOMAIN!, token: process.env.EGNYTE_TOKEN! });

export async function deactivate(id: number) {
  const user = await people.one(id);
  if (user.active) await people.rename(id, { active: false });
}

export const leave = (group: string) => people.regroup(group, []);
