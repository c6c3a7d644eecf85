const express = require("express");

const app = express();

// Tokens are kept by the vault, which signs in for all services.
app.get("/folders", async (req, res) => {
  const token = await vault(req.user);
  const answer = await fetch(`https://${req.user.domain}.egnyte.com/pubapi/v1/fs/Shared`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${token}` },
  });
  if (answer.status === 401) return res.redirect("/connect");
  if (answer.status === 429 || answer.headers.get("x-mashery-error-code")) return res.status(503).set("Retry-After", "2").end();
  res.json(await answer.json());
});

async function vault(user) {
  const kept = await fetch(`https://vault.example.com/v1/secret/${user.id}`);
  return (await kept.json()).token;
}

app.listen(3000);
