import { expired, remove } from "./egnyte.js";

export const handler = async () => {
  for (const path of await expired(process.env.TARGET_FOLDER!, 365)) {
    await remove(path);
  }
};
