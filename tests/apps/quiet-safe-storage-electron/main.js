import { app, BrowserWindow, ipcMain } from "electron";
import { forget, recall, remember } from "./account.js";

const pending = { domain: "", state: "", verifier: "" };

app.setAsDefaultProtocolClient("stageplans");

ipcMain.handle("begin", (_, begun) => Object.assign(pending, begun));

// The theatre's web page passes the code on as stageplans://connected?code=…&state=…
app.on("open-url", async (event, url) => {
  event.preventDefault();
  const back = new URL(url).searchParams;
  if (back.has("error") || back.get("state") !== pending.state) return;
  const answer = await fetch(`https://${pending.domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      redirect_uri: "https://theatre.example.com/connected",
      code: back.get("code"),
      code_verifier: pending.verifier,
      grant_type: "authorization_code",
    }),
  });
  const { access_token: token } = await answer.json();
  remember(pending.domain, token);
});

ipcMain.handle("plans", async () => {
  const account = recall();
  if (!account) return { connect: true };
  const answer = await fetch(`https://${account.domain}.egnyte.com/pubapi/v1/fs/Shared/Plans`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${account.token}` },
  });
  if (answer.status === 401) {
    forget();
    return { connect: true };
  }
  return (await answer.json()).files;
});

app.whenReady().then(() => new BrowserWindow({ width: 900, height: 600 }).loadFile("index.html"));
