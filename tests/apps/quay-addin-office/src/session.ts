let token: string | undefined;

const KEY = import.meta.env.VITE_EGNYTE_KEY as string;
const WANTED = "Egnyte.filesystem Egnyte.link";

export const current = () => token;

/** The pane asks for a token of its own; it is gone when the pane is closed. */
export function connect(domain: string): Promise<void> {
  const nonce = crypto.randomUUID();
  const address = new URL(`https://${domain}.egnyte.com/puboauth/token`);
  address.search = new URLSearchParams({ //~ EG202
    client_id: KEY,
    redirect_uri: "https://addin.quay.example/landed.html",
    response_type: "token",
    scope: WANTED,
    state: nonce,
  }).toString();
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address.href, { height: 50, width: 30 }, (opened) => {
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (message: { message: string }) => {
        dialog.close();
        const landed = new URLSearchParams(message.message);
        if (landed.get("error") || landed.get("state") !== nonce) return reject(new Error("not connected"));
        token = landed.get("access_token") ?? undefined;
        resolve();
      });
    });
  });
}

/** Help opens in a dialog as well. */
export function help(domain: string) {
  Office.context.ui.displayDialogAsync(`https://${domain}.egnyte.com/app/index.do`, { height: 60, width: 60 });
  Office.context.ui.displayDialogAsync("https://login.monday.example/oauth2/authorize?response_type=token&client_id=8", { height: 60, width: 60 });
}
