import mongoose from 'mongoose';
import encrypt from 'mongoose-encryption';
import { exchange } from './oauth.js';
import { open, seal } from './seal.js';

const userSchema = new mongoose.Schema({ email: String, egnyteToken: { type: String, set: seal, get: open } });

const accountSchema = new mongoose.Schema({ owner: String, accessToken: String });
accountSchema.plugin(encrypt, { secret: process.env.MONGO_SECRET, encryptedFields: ['accessToken'] });

const deviceSchema = new mongoose.Schema({ name: String, token: String });
deviceSchema.pre('save', function () {
  this.token = seal(this.token);
});

const User = mongoose.model('User', userSchema);
const Account = mongoose.model('Account', accountSchema);
const Device = mongoose.model('Device', deviceSchema);

export async function connect(id, domain, code) {
  const { access_token } = await exchange(domain, code);
  await User.updateOne({ _id: id }, { egnyteToken: access_token });
  await Account.create({ owner: id, accessToken: access_token });
  await new Device({ name: domain, token: access_token }).save();
  await User.updateOne({ _id: id }, { email: `${domain}@egnyte.example` });
}
