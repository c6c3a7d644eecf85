import type { APIGatewayProxyHandlerV2 } from "aws-lambda";
import { connected } from "./token.js";

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const { domain, token } = await connected();
  const crossing = encodeURIComponent(event.pathParameters?.crossing ?? "");
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs-content/Shared/Manifests/${crossing}.csv`, {  //~ GET /pubapi/v1/fs-content/{path}
    headers: { Authorization: `Bearer ${token}` },
  });
  return { statusCode: answer.status, body: await answer.text() };
};
