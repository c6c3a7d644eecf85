export async function put(domain: string, token: string, name: string, body: Blob) {
  await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs-content/Shared/Moved/${encodeURIComponent(name)}`, { //~ POST /pubapi/v1/fs-content/{path}
    method: "POST",
    headers: { Authorization: `Bearer ${token}` },
    body,
  });
}
