import { findTenders, listTenders } from "@/lib/egnyte/client";
import { upload } from "./actions";

export default async function Tenders({ searchParams }: { searchParams: { q?: string } }) {
  const tenders = searchParams.q ? await findTenders(searchParams.q) : await listTenders("/Shared/Tenders");
  return (
    <form action={upload}>
      <pre>{JSON.stringify(tenders, null, 2)}</pre>
      <input type="file" name="file" />
    </form>
  );
}
