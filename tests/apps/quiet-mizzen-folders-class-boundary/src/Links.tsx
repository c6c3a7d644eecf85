import { useQuery } from "@tanstack/react-query";

export function Links() {
  const { data } = useQuery({
    queryKey: ["links"],
    throwOnError: true,
    queryFn: async () => {
      const res = await fetch("https://mizzen.egnyte.com/pubapi/v1/links", { headers: { Authorization: `Bearer ${window.name}` } }); //~ GET /pubapi/v1/links handles=specific
      if (!res.ok) throw Object.assign(new Error("links"), { status: res.status });
      return res.json();
    },
  });
  return <p>{data?.count}</p>;
}
