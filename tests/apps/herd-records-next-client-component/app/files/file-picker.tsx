"use client";

import { useState } from "react";

export default function FilePicker({ domain, token }: { domain: string; token: string }) {
  const [files, setFiles] = useState<{ name: string }[]>([]);

  async function open() {
    const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Herds`, { //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${token}` },
    });
    if (res.status === 401) {
      window.location.href = "/api/connect";
      return;
    }
    const folder = await res.json();
    setFiles(folder.files);
  }

  return (
    <section>
      <button onClick={open}>Choose a file</button>
      <ul>{files.map((f) => <li key={f.name}>{f.name}</li>)}</ul>
    </section>
  );
}
