import axios from "axios";
import express from "express";
import pino from "pino";

const log = pino();
const app = express();

// The token is the one that the proxy in front of this server hands over.
async function ferns(domain, token) {
  const headers = { Authorization: `Bearer ${token}`, Accept: "application/json" };
  log.debug({ headers }, "listing"); //~ EG305
  console.debug("listing with", headers); //~ EG305
  log.debug({ names: Object.keys(headers), accept: headers.Accept }, "listing");
  const config = { headers, timeout: 5000 };
  log.trace(config); //~ EG305
  const { data } = await axios.get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Ferns`, config); //~ GET /pubapi/v1/fs/{path}
  return data;
}

app.get("/ferns/:domain", async (req, res) => {
  try {
    res.json(await ferns(req.params.domain, req.get("x-forwarded-token")));
  } catch (error) {
    if (error.response?.status === 401) return res.sendStatus(409);
    res.sendStatus(502);
  }
});

app.listen(3000);
