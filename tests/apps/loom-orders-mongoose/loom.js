import mongoose from 'mongoose';

const loomSchema = new mongoose.Schema({ shop: String, domain: String, accessToken: String, pattern: String });

export const Loom = mongoose.model('Loom', loomSchema);
export const Draft = mongoose.model('Draft', new mongoose.Schema({ shop: String, text: String }));
