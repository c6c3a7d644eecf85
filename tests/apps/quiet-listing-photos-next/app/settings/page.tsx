import { requireAgent } from "@/lib/agent";
import { photos } from "@/lib/egnyte";
import { disconnectEgnyte } from "./actions";

export default async function Settings() {
  const agent = await requireAgent();
  const listing = await (await photos(agent.id)).json();
  return (
    <form action={disconnectEgnyte}>
      <p>{listing.folders.length} folders in Egnyte</p>
      <button type="submit">Disconnect Egnyte</button>
    </form>
  );
}
