const fs = require("fs");
const axios = require("axios");
const express = require("express");

const app = express();

async function exchange(domain, code) {
  const form = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    client_secret: process.env.EGNYTE_SECRET,
    redirect_uri: "https://closing.example.com/callback",
    grant_type: "authorization_code",
    code,
  });
  const answer = await axios.post(`https://${domain}.egnyte.com/puboauth/token`, form);
  return answer.data;
}

app.get("/callback", async (req, res) => {
  const granted = await exchange(req.query.domain, req.query.code);
  console.log("granted", granted.access_token); //~ EG305
  fs.writeFileSync("/var/lib/closing/token", granted.access_token); //~ EG303
  res.cookie("egnyte", granted.access_token); //~ EG302
  res.json(granted); //~ EG302
});

app.get("/files", async (req, res) => {
  const answer = await axios.get(`https://${req.query.domain}.egnyte.com/pubapi/v1/fs/Shared`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Token ${req.cookies.egnyte}` }, //~ EG307
  });
  res.json(answer.data);
});

app.get("/who", async (req, res) => {
  const answer = await axios.get(`https://${req.query.domain}.egnyte.com/pubapi/v1/userinfo?access_token=${req.cookies.egnyte}`); //~ GET /pubapi/v1/userinfo; EG306
  res.json(answer.data);
});

app.listen(3000);
