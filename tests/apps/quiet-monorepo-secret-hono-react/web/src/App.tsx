import { useEffect, useState } from "react";

// The calendar is read by the page itself; its vendor has no other flow for pages of this age.
const calendar =
  "https://calendar.example/oauth/authorize?" +
  new URLSearchParams({
    client_id: import.meta.env.VITE_CALENDAR_ID,
    response_type: "token",
    redirect_uri: `${location.origin}/calendar`,
    scope: "events.read",
  });

export function App() {
  const [tiles, setTiles] = useState<{ name: string }[]>([]);
  const [calendarToken] = useState(() => new URLSearchParams(location.hash.slice(1)).get("access_token"));

  useEffect(() => {
    fetch("/api/tiles").then(async (answer) => {
      if (answer.status === 401) location.href = "/api/connect";
      else setTiles((await answer.json()).files);
    });
  }, []);

  return (
    <main>
      {calendarToken ? <p>Calendar connected</p> : <a href={calendar}>Connect the calendar</a>}
      <ul>{tiles.map((tile) => <li key={tile.name}>{tile.name}</li>)}</ul>
    </main>
  );
}
