import { egnyteSession, fetchFolder } from "@/lib/session";
import FilePicker from "./file-picker";

export default async function FilesPage() {
  const folder = await fetchFolder("/Shared/Herds");
  const { token, domain } = await egnyteSession();

  return (
    <main>
      <h1>{folder.name}</h1>
      <FilePicker domain={domain} token={token} />
      {/*~^ EG302 */}
    </main>
  );
}
