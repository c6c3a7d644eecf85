import { createServer } from "node:http";
import { unlink } from "node:fs/promises";
import express from "express";
import mongoose from "mongoose";
import { Server } from "socket.io";
import { seal } from "./box.js";
import { exchange, saveBoard } from "./egnyte.js";
import { Workspace } from "./workspace.js";

const app = express();
const server = createServer(app);
const io = new Server(server);
const tokens = new Map(); // socket id -> seat token of the board, nothing of Egnyte

app.get("/egnyte/callback", async (req, res) => {
  const workspace = await Workspace.findById(req.query.state?.split(".")[0]);
  if (req.query.error || !workspace || req.query.state !== workspace.egnyteState) return res.sendStatus(403);
  workspace.egnyteSealedToken = seal(await exchange(workspace.egnyteDomain, req.query.code));
  await workspace.save();
  res.redirect("/");
});

io.on("connection", (socket) => {
  tokens.set(socket.id, socket.handshake.auth.token);

  socket.on("save", async ({ board, png }) => {
    const workspace = await Workspace.findById(socket.data.workspace);
    await saveBoard(workspace, board, png);
    await unlink(`/tmp/boards/${board}.png`).catch(() => {});
    socket.emit("saved-to-egnyte", board);
  });

  socket.on("disconnect", (reason) => {
    tokens.delete(socket.id);
    io.to(socket.data.board).emit("left", { id: socket.id, reason });
  });
});

process.on("SIGTERM", async () => {
  io.disconnectSockets(true);
  await mongoose.disconnect();
  server.close();
});

await mongoose.connect(process.env.MONGO_URL);
server.listen(process.env.PORT);
