import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { checkKey, FileMissing, isKey, onStore, type FileStorage, type StoredFile } from './storage.ts';

/** Files in an S3 bucket; credentials and region come from the task's role. */
export class S3Storage implements FileStorage {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(bucket: string, region?: string) {
    this.#client = new S3Client({ region });
    this.#bucket = bucket;
  }

  async put(key: string, bytes: Uint8Array, mediaType: string): Promise<void> {
    checkKey(key);
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      Body: bytes,
      ContentType: mediaType,
    });
    await onStore(isMistake, () => this.#client.send(command));
  }

  async take(key: string, path: string, mediaType: string): Promise<void> {
    checkKey(key);
    const { size } = await stat(path);
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      Body: createReadStream(path),
      ContentLength: size,
      ContentType: mediaType,
    });
    await onStore(isMistake, () => this.#client.send(command));
  }

  async get(key: string): Promise<Buffer> {
    checkKey(key);
    return onStore(isMistake, async () => {
      try {
        const answer = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }));
        return Buffer.from((await answer.Body?.transformToByteArray()) ?? []);
      } catch (cause) {
        throw cause instanceof NoSuchKey ? new FileMissing(key, { cause }) : cause;
      }
    });
  }

  async delete(key: string): Promise<void> {
    checkKey(key);
    await onStore(isMistake, () =>
      this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key })),
    );
  }

  async *list(folder: string): AsyncGenerator<StoredFile> {
    const pages = paginateListObjectsV2(
      { client: this.#client },
      { Bucket: this.#bucket, Prefix: `${folder}/` },
    );
    for await (const { Contents: objects = [] } of pages) {
      for (const { Key: key, LastModified: changedAt } of objects)
        if (key && changedAt && isKey(key)) yield { key, changedAt };
    }
  }
}

/** A request that S3 takes for wrong; everything else is the network, the right or the bucket. */
function isMistake(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 400;
}
