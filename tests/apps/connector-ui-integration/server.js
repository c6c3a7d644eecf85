const express = require("express");
const { seal } = require("./seal");

const app = express();
app.use(express.urlencoded({ extended: true }));

app.post("/invoke", async (req, res) => {
  const { domain, token, items } = JSON.parse(req.body.invocation);
  const file = await fetch(`https://${domain}/pubapi/v1/fs-content${items[0].path}`, { //~ GET /pubapi/v1/fs-content/{path} handles=specific
    headers: { Authorization: `Bearer ${token}` },
  });
  if (file.status === 401) return res.status(401).send("open it from Egnyte again");
  if (file.status === 429) return res.status(503).set("Retry-After", "5").end();
  res.type("application/pdf").send(await seal(await file.arrayBuffer()));
});

app.listen(8080);
