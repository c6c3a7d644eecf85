import { useSuspenseQuery } from "@tanstack/react-query";

class Refusal extends Error {
  constructor(readonly status: number) {
    super(`Egnyte answered ${status}`);
  }
}

async function shared() {
  const res = await fetch("https://mizzen.egnyte.com/pubapi/v1/fs/Shared", { headers: { Authorization: `Bearer ${window.name}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (!res.ok) throw new Refusal(res.status);
  return res.json();
}

export function Folders() {
  const { data } = useSuspenseQuery({ queryKey: ["shared"], queryFn: shared });
  sessionStorage.setItem("shared.count", String(data.folders.length));
  return <ul>{data.folders.map((f: any) => <li key={f.name}>{f.name}</li>)}</ul>;
}
