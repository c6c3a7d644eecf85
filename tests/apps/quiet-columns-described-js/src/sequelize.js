import { DataTypes, Model, Sequelize } from 'sequelize';
import { exchange } from './oauth.js';
import { seal } from './seal.js';

const sequelize = new Sequelize(process.env.DATABASE_URL);

const Connection = sequelize.define('Connection', {
  domain: DataTypes.STRING,
  token: {
    type: DataTypes.STRING(512),
    set(value) {
      this.setDataValue('token', seal(value));
    },
  },
});

const Audit = sequelize.define('Audit', { token: DataTypes.STRING }, { hooks: { beforeSave: (row) => row.set('token', seal(row.token)) } });

class Grant extends Model {}
Grant.init({ userId: DataTypes.INTEGER, accessToken: DataTypes.TEXT }, { sequelize, modelName: 'Grant' });
Grant.beforeSave((grant) => {
  grant.accessToken = seal(grant.accessToken);
});

export async function connect(userId, domain, code) {
  const { access_token } = await exchange(domain, code);
  await Connection.create({ domain, token: access_token });
  await Audit.create({ token: access_token });
  await Grant.upsert({ userId, accessToken: access_token });
}
