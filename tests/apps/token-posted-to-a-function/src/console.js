'use strict';
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, PutCommand } = require('@aws-sdk/lib-dynamodb');


exports.start = async (event) => ({
  statusCode: 302,
  headers: {
    Location: `https://${process.env.CONSOLE_DOMAIN}.egnyte.com/puboauth/token?client_id=${process.env.EGNYTE_KEY}&redirect_uri=https://resellers.egnyte.com/accounts/login/&response_type=token`,
  },
});

const doc = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const keep = (reseller, held) => doc.send(new PutCommand({ TableName: process.env.TABLE, Item: { pk: reseller, held } })); //~ EG303
const mark = (reseller, token) => doc.send(new PutCommand({ TableName: process.env.TABLE, Item: { pk: `${reseller}#page`, token } }));

exports.landed = async (event) => {
  const { access_token: held, page_token: page, reseller } = JSON.parse(event.body);
  await keep(reseller, held);
  await mark(reseller, page);
  return { statusCode: 204 };
};
