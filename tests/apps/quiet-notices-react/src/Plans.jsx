import { useEffect, useState } from "react";
import { useNotices } from "./notices.js";

const api = (path) => `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/pubapi/v1${path}`;

// Every step says how it went; what is said piles up in one place.
export function Plans({ token, signIn }) {
  const { notify, notices } = useNotices();
  const [files, setFiles] = useState([]);
  const headers = { Authorization: `Bearer ${token}` };

  const seen = (answer, done) => {
    if (answer.status === 401) {
      notify({ title: "Please connect to Egnyte again", variant: "warning" });
      signIn();
    } else if (answer.status === 429) {
      notify({ title: `Egnyte is busy, try again in ${answer.headers.get("Retry-After")} seconds` });
    } else {
      notify({ title: done });
    }
    return answer;
  };

  const list = async () => {
    const busy = notify({ title: "Looking for plans" });
    const answer = seen(await fetch(api("/fs/Shared/Plans"), { headers }), "Here they are"); //~ GET /pubapi/v1/fs/{path} handles=specific
    setFiles((await answer.json()).files ?? []);
    busy.update({ title: `${files.length} plans` });
    busy.dismiss();
  };

  const share = async (path) => {
    const answer = seen(await fetch(api("/links"), { method: "POST", headers, body: JSON.stringify({ path, type: "file" }) }), "Shared"); //~ POST /pubapi/v1/links handles=specific
    notify({ title: "The link", description: (await answer.json()).links?.[0]?.url });
  };

  const remove = async (path) => {
    if (!confirm(`Remove ${path}?`)) {
      notify({ title: "Nothing was removed" });
      return;
    }
    seen(await fetch(api(`/fs${path}`), { method: "DELETE", headers }), "Removed"); //~ DELETE /pubapi/v1/fs/{path} handles=specific
    notify({ title: "Looking again" });
    await list();
  };

  useEffect(() => {
    list();
  }, []);

  return (
    <section>
      {notices.map((notice) => <p key={notice.id}>{notice.title}</p>)}
      <ul>
        {files.map((file) => (
          <li key={file.path}>
            {file.name} <button onClick={() => share(file.path)}>Share</button> <button onClick={() => remove(file.path)}>Remove</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
