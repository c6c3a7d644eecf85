import { useCallback, useMemo } from "react";
import { authority, client } from "../auth/instance";

export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

type Options = Omit<RequestInit, "headers"> & { retried?: boolean };

export function useEgnyte() {
  const call = useCallback(async <T,>(resource: string, options: Options = {}): Promise<T> => {
    const response = await fetch(`${authority}/pubapi/${resource}`, {
      ...options,
      headers: { Authorization: `Bearer ${client.acquireTokenSilent()}`, "Content-Type": "application/json" },
    });
    if (response.status === 401) {
      client.clear();
      client.loginRedirect();
      return new Promise<T>(() => {});
    }
    if (response.status === 429 || response.headers.get("X-Mashery-Error-Code")) {
      const wait = Number(response.headers.get("Retry-After") ?? 2);
      await new Promise((resolve) => setTimeout(resolve, wait * 1000));
      return call<T>(resource, options);
    }
    if (!response.ok) throw new ApiError(response.status, await response.text());
    return response.status === 204 ? (undefined as T) : response.json();
  }, []);

  return useMemo(
    () => ({
      folder: (path: string) => call<Folder>(`v1/fs${encodeURI(path)}?list_content=true`), //~ GET /pubapi/v1/fs/{path} handles=specific
      rename: (path: string, name: string) =>
        call<void>(`v1/fs${encodeURI(path)}`, { method: "POST", body: JSON.stringify({ action: "move", destination: name }) }), //~ POST /pubapi/v1/fs/{path} handles=specific
      share: (path: string) => call<Shared>("v1/links", { method: "POST", body: JSON.stringify({ path, type: "file", accessibility: "domain" }) }), //~ POST /pubapi/v1/links handles=specific
      unshare: (id: string) => call<void>(`v1/links/${id}`, { method: "DELETE" }), //~ DELETE /pubapi/v1/links/{link_id} handles=specific
      me: () => call<{ username: string }>("v1/userinfo"), //~ GET /pubapi/v1/userinfo handles=specific
    }),
    [call],
  );
}

export interface Folder {
  folders?: { name: string; path: string }[];
  files?: { name: string; path: string; entry_id: string }[];
}

export interface Shared {
  links: { id: string; url: string }[];
}
