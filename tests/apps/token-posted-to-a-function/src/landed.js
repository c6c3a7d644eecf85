'use strict';
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, PutCommand } = require('@aws-sdk/lib-dynamodb');

const doc = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const keep = (reseller, held) => doc.send(new PutCommand({ TableName: process.env.TABLE, Item: { pk: reseller, held } })); //~ EG303
const mark = (reseller, token) => doc.send(new PutCommand({ TableName: process.env.TABLE, Item: { pk: `${reseller}#page`, token } }));

exports.handler = async (event) => {
  const { access_token: held, page_token: page, reseller } = JSON.parse(event.body);
  await keep(reseller, held);
  await mark(reseller, page);
  return { statusCode: 204 };
};
