import express from "express";
import session from "express-session";
import { connect } from "./connect.js";

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET!, resave: false, saveUninitialized: true, cookie: { secure: true } }));
app.use("/connect/egnyte", connect);

app.get("/scores/:composer", async (req, res) => {
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Scores/${req.params.composer}`, {  //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${req.session.egnyte}` },
  });
  res.json(await answer.json());
});

app.listen(3000);
