const express = require("express");

const app = express();
const HOST = `https://${process.env.RESELLER_DOMAIN}.egnyte.com`;

// Where it comes back to is a setting of the deployment.
app.get("/connect", (req, res) => {
  const query = new URLSearchParams({
    client_id: process.env.MSP_KEY,
    redirect_uri: process.env.MSP_REDIRECT,
    response_type: "token",
  });
  res.redirect(`${HOST}/puboauth/token?${query}`);
});

// That much of it is known that it cannot be the page of the resellers.
app.get("/connect-here", (req, res) => {
  const here = `${req.protocol}://${req.get("host")}/seats/done`;
  res.redirect(`${HOST}/puboauth/token?client_id=${process.env.MSP_KEY}&redirect_uri=${encodeURIComponent(here)}&response_type=token`); //~ EG211
});

app.get("/connect-by-code", (req, res) => {
  res.redirect(`${HOST}/puboauth/token?client_id=${process.env.MSP_KEY}&redirect_uri=${encodeURIComponent(process.env.MSP_REDIRECT)}&response_type=code`); //~ EG211
});

app.get("/domains", async (req, res) => {
  const answer = await fetch(`${HOST}/pubapi/v1/msp/domains`, { headers: { Authorization: req.get("Authorization") } }); //~ GET /pubapi/v1/msp/domains
  res.json(await answer.json());
});

app.listen(8080);
