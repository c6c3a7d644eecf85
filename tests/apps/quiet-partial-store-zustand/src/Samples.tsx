import { useEffect, useState } from "react";
import { useSession } from "./session";

const PORTAL = "https://showroom.example.com";

export function Samples({ folder }: { folder: string }) {
  const { domain, accessToken, signIn, signedOut, visited } = useSession();
  const [files, setFiles] = useState<{ name: string }[]>([]);

  useEffect(() => {
    const onMessage = (event: MessageEvent) => {
      if (event.origin === PORTAL && event.data.type === "egnyte-code") {
        signIn(event.data.domain, event.data.code, event.data.verifier);
      }
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, [signIn]);

  useEffect(() => {
    if (!accessToken) return;
    visited(folder);
    fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Samples/${folder}`, { //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${accessToken}` },
    })
      .then((answer) => {
        if (answer.status === 401) signedOut();
        return answer.ok ? answer.json() : { files: [] };
      })
      .then((listing) => setFiles(listing.files));
  }, [accessToken, domain, folder, signedOut, visited]);

  return <ul>{files.map((file) => <li key={file.name}>{file.name}</li>)}</ul>;
}
