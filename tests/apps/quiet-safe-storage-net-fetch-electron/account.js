import { safeStorage } from "electron";
import Store from "electron-store";

const store = new Store({ name: "stage-plans" });

export function remember(domain, token) {
  if (!safeStorage.isEncryptionAvailable()) return;
  const sealed = safeStorage.encryptString(token).toString("base64");
  store.set("egnyte", { domain, token: sealed });
}

export function recall() {
  const kept = store.get("egnyte");
  if (!kept) return null;
  return { domain: kept.domain, token: safeStorage.decryptString(Buffer.from(kept.token, "base64")) };
}

export const forget = () => store.delete("egnyte");
