import { useEffect, useState } from "react";
import axios from "axios";

const http = axios.create({ baseURL: "https://mizzen.egnyte.com/pubapi/v1" });

export function Links() {
  const [folders, setLinks] = useState<string[]>([]);
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    http //~ GET /pubapi/v1/links handles=specific
      .get("/links", { headers: { Authorization: `Bearer ${window.name}` } })
      .then(({ data }) => setLinks(data.folders.map((f: any) => f.name)))
      .catch(setFailure);
  }, []);
  if (failure) throw failure;
  return <ul>{folders.map((name) => <li key={name}>{name}</li>)}</ul>;
}
