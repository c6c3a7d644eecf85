const mongoose = require('mongoose');

const userSchema = new mongoose.Schema(
  {
    email: { type: String, required: true, unique: true },
    egnyte: {
      domain: String,
      accessToken: String,
      connectedAt: Date,
    },
  },
  { timestamps: true },
);

module.exports = mongoose.model('User', userSchema);
