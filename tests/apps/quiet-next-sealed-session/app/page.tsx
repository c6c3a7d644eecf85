import { egnyteFetch } from '../lib/egnyte';
export default async function Page() {
  const folder = await (await egnyteFetch('fs/Shared?list_content=true')).json(); //~ GET /pubapi/v1/fs/{path} handles=specific
  return <ul>{folder.files.map((f: { name: string }) => <li key={f.name}>{f.name}</li>)}</ul>;
}
