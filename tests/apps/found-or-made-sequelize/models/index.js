const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);

const EgnyteAccount = sequelize.define('EgnyteAccount', {
  userId: { type: DataTypes.INTEGER, unique: true },
  domain: DataTypes.STRING,
  accessToken: DataTypes.TEXT,
});

module.exports = { sequelize, EgnyteAccount };
