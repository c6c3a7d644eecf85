import { ask } from "../lib/egnyte";

async function share(form: FormData) {
  "use server";
  await ask("/links", { method: "POST", body: JSON.stringify({ path: form.get("path"), type: "file", accessibility: "domain" }) });  //~ POST /pubapi/v1/links
}

export default async function Scores() {
  const { files } = await ask("/fs/Shared/Scores");  //~ GET /pubapi/v1/fs/{path}
  return (
    <ul>
      {files.map((file: { path: string; name: string }) => (
        <li key={file.path}>
          <form action={share}>
            {file.name} <input type="hidden" name="path" value={file.path} /> <button>Share</button>
          </form>
        </li>
      ))}
    </ul>
  );
}
