const express = require("express");
const { signInUrl, createInstance, list } = require("./hub");

const app = express();
const instances = new Map();

app.get("/egnyte/connect", async (req, res) => {
  res.redirect(await signInUrl(req.query.subdomain));
});

app.get("/egnyte/callback", async (req, res) => {
  if (req.query.error) return res.status(403).send("Egnyte was not connected");
  instances.set(req.ip, await createInstance("tender desk", req.query.subdomain, req.query.code));
  res.redirect("/");
});

app.get("/egnyte/folders", async (req, res) => {
  res.json(await list(instances.get(req.ip), req.query.path));
});

app.listen(8080);
