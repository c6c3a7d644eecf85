import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { SQSBatchResponse, SQSHandler } from "aws-lambda";
import { Busy, makeFolder, NotAuthorized, put } from "./egnyte.js";

const s3 = new S3Client({});

export const handler: SQSHandler = async (event): Promise<SQSBatchResponse> => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of event.Records) {
    try {
      const { bucket, key } = JSON.parse(record.body);
      const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      const folder = `${process.env.TARGET_FOLDER}/${new Date().getFullYear()}`;
      await makeFolder(folder);
      await put(`${folder}/${key}`, Buffer.from(await object.Body!.transformToByteArray()));
    } catch (error) {
      if (error instanceof NotAuthorized) throw error;
      if (error instanceof Busy) console.warn(`retry in ${error.retryAfter} s`);
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};
