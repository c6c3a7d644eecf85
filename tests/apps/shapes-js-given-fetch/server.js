import express from "express";
import { browse, share } from "./folders.js";

const app = express();

app.get("/folders", async (req, res) => {
  try {
    res.json(await browse({ path: req.query.path }));
  } catch {
    res.status(502).json({ error: "Egnyte cannot be reached" });
  }
});

app.post("/links", express.json(), async (req, res) => {
  res.json({ url: await share(req.body.path) });
});

app.listen(3000);
