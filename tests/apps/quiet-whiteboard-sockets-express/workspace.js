import mongoose from "mongoose";
import { open } from "./box.js";

const schema = new mongoose.Schema({ name: String, egnyteDomain: String, egnyteState: String, egnyteSealedToken: Buffer });
schema.virtual("egnyteToken").get(function () {
  return open(this.egnyteSealedToken);
});

export const Workspace = mongoose.model("Workspace", schema);
