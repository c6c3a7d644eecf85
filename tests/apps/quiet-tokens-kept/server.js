const crypto = require("crypto");
const fs = require("fs");
const axios = require("axios");
const express = require("express");

const app = express();

function seal(text) {
  const cipher = crypto.createCipheriv("aes-256-gcm", Buffer.from(process.env.SEAL_KEY, "hex"), Buffer.alloc(12));
  return cipher.update(text, "utf8", "hex") + cipher.final("hex");
}

app.get("/callback", async (req, res) => {
  const form = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    client_secret: process.env.EGNYTE_SECRET,
    redirect_uri: "https://closing.example.com/callback",
    grant_type: "authorization_code",
    code: req.query.code,
  });
  const answer = await fetch(`https://${req.query.domain}.egnyte.com/puboauth/token`, { method: "POST", body: form });
  if (!answer.ok) {
    console.error("the exchange failed", answer.status, await answer.text());
    return res.status(502).json(await answer.json());
  }
  const granted = await answer.json();
  console.log("granted", Boolean(granted.access_token), granted.expires_in, granted.access_token.length);
  console.log(`token ${granted.access_token.slice(0, 4)}…`);
  fs.writeFileSync("/var/lib/closing/token", seal(granted.access_token));
  res.cookie("egnyte", granted.access_token, { httpOnly: true, secure: true });
  res.json({ connected: true, validFor: granted.expires_in });
});

app.get("/files", async (req, res) => {
  const answer = await axios.get(`https://${req.query.domain}.egnyte.com/pubapi/v1/fs/Shared?list_content=true`, { //~ GET /pubapi/v1/fs/{path}
    headers: { authorization: "bearer " + req.cookies.egnyte },
  });
  console.log("listed", answer.data);
  res.json(answer.data);
});

app.get("/passed-on", async (req, res) => {
  const answer = await axios.get(`https://${req.query.domain}.egnyte.com/pubapi/v1/userinfo`, { //~ GET /pubapi/v1/userinfo
    headers: { Authorization: req.headers.authorization },
  });
  res.json(answer.data);
});

app.get("/search", async (req, res) => {
  const found = await axios.get(`https://maps.example.com/places?access_token=${process.env.MAPS_TOKEN}`);
  res.json(found.data);
});

app.listen(3000);
