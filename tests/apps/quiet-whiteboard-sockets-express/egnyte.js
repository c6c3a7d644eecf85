export async function exchange(domain, code) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: "https://boards.example.com/egnyte/callback",
      code,
      grant_type: "authorization_code",
    }),
  });
  return (await answer.json()).access_token;
}

export async function saveBoard(workspace, board, png) {
  const name = encodeURIComponent(`${board}.png`);
  await fetch(`https://${workspace.egnyteDomain}.egnyte.com/pubapi/v1/fs-content/Shared/Boards/${name}`, { //~ POST /pubapi/v1/fs-content/{path}
    method: "POST",
    headers: { Authorization: `Bearer ${workspace.egnyteToken}`, "Content-Type": "image/png" },
    body: png,
  });
}
