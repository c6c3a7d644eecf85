import mongoose from 'mongoose';
import { exchange } from './oauth.js';

const userSchema = new mongoose.Schema(
  {
    email: { type: String, required: true, lowercase: true },
    passwordHash: String,
    egnyteToken: { type: String, default: null },
    egnyte: { domain: String, accessToken: String, connectedAt: Date },
  },
  { timestamps: true },
);
const User = mongoose.models.User || mongoose.model('User', userSchema);

export async function connect(id, domain, code) {
  const tokens = await exchange(domain, code);
  await User.findByIdAndUpdate(id, { $set: { 'egnyte.domain': domain, 'egnyte.accessToken': tokens.access_token } }); //~ EG303
}

export async function reconnect(id, domain, code) {
  const user = await User.findById(id);
  const { access_token } = await exchange(domain, code);
  user.egnyteToken = access_token; //~ EG303
  await user.save();
}

export async function invite(email, domain, code) {
  const granted = await exchange(domain, code);
  const user = new User({ email, egnyte: { domain, accessToken: granted.access_token, connectedAt: new Date() } }); //~ EG303
  return user.save();
}

export async function touch(id, domain, code) {
  const granted = await exchange(domain, code);
  await User.updateOne({ _id: id }, { 'egnyte.domain': domain, 'egnyte.connectedAt': granted.expires_in });
}
