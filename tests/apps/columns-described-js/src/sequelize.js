import { DataTypes, Model, Sequelize } from 'sequelize';
import { exchange } from './oauth.js';

const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });

const Connection = sequelize.define('Connection', {
  domain: DataTypes.STRING,
  token: { type: DataTypes.STRING(512), allowNull: false },
  tokenLength: DataTypes.INTEGER,
});

class Grant extends Model {}
Grant.init({ userId: DataTypes.INTEGER, accessToken: DataTypes.TEXT }, { sequelize, modelName: 'Grant', underscored: true });

export async function connect(domain, code) {
  const { access_token } = await exchange(domain, code);
  await Connection.create({ domain, token: access_token, tokenLength: access_token.length }); //~ EG303
}

export async function grant(userId, domain, code) {
  const { access_token: accessToken } = await exchange(domain, code);
  await Grant.upsert({ userId, accessToken }); //~ EG303
}
