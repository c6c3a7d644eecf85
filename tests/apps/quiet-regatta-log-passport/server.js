const express = require("express");
const session = require("express-session");
const passport = require("./auth");
const egnyte = require("./egnyte");

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.use(passport.session());

app.get("/connect/egnyte", passport.authenticate("egnyte"));
app.get("/back/egnyte", passport.authenticate("egnyte", { failureRedirect: "/refused" }), (req, res) => res.redirect("/crews"));
app.get("/connect/strava", passport.authenticate("strava"));
app.get("/back/strava", passport.authenticate("strava", { failureRedirect: "/refused" }), (req, res) => res.redirect("/"));
app.get("/refused", (req, res) => res.status(403).send("Not connected."));

app.get("/logs", (req, res, next) => egnyte.get(req.user, "/v1/fs/Shared/Logs").then((data) => res.json(data), next));  //~ GET /pubapi/v1/fs/{path}
app.get("/rowers", (req, res, next) => egnyte.get(req.user, "/v2/users").then((data) => res.json(data), next));  //~ GET /pubapi/v2/users
app.get("/crews", (req, res, next) => egnyte.get(req.user, "/v2/groups").then((data) => res.json(data), next));  //~ GET /pubapi/v2/groups

app.use((error, req, res, next) => {
  if (error instanceof egnyte.SignInAgain) return res.redirect("/connect/egnyte");
  next(error);
});
app.listen(8080);
