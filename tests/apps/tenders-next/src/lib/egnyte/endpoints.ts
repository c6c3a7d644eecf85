export const apiBase = (domain: string) => new URL("/pubapi/", `https://${domain}.egnyte.com`);

export const endpoints = {
  folder: (path: string) => `v1/fs/${path.split("/").filter(Boolean).map(encodeURIComponent).join("/")}`,
  content: (path: string) => `v1/fs-content/${path.split("/").filter(Boolean).map(encodeURIComponent).join("/")}`,
  search: () => "v2/search",
  tasks: () => "v1/tasks",
} as const;
