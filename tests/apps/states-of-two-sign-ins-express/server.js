import express from "express";
import session from "express-session";
import calendar from "./calendar.js";
import files from "./files.js";

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { httpOnly: true, secure: true } }));
app.use("/calendar", calendar);
app.use("/files", files);
app.listen(3000);
