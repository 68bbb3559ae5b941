import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket that knows what signatures of requests must be (AWS Signature Version 4). */
export interface S3Double {
  readonly url: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly objects: Map<string, { bytes: Buffer; type: string }>;
  /** Answers this status to so many requests before any other. */
  failNext(status: number, times: number): void;
  close(): Promise<void>;
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer =>
  createHmac('sha256', key).update(data).digest();

/** What is wrong with a request; null when nothing is. */
function refusal(
  request: IncomingMessage,
  body: Buffer,
  wanted: { accessKeyId: string; secretAccessKey: string; region: string },
): string | null {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!found) return 'AccessDenied';
  const [, id, day = '', region, signed = '', signature = ''] = found;
  const time = String(request.headers['x-amz-date']);
  const hash = String(request.headers['x-amz-content-sha256']);
  if (id !== wanted.accessKeyId) return 'InvalidAccessKeyId';
  if (region !== wanted.region || !time.startsWith(day)) return 'AuthorizationHeaderMalformed';
  const names = signed.split(';');
  if (!names.includes('host') || !names.includes('x-amz-date')) return 'AccessDenied';
  if (request.method === 'PUT' && hash !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const url = new URL(request.url ?? '/', 'http://double');
  const canonical = [
    request.method,
    url.pathname,
    url.search.slice(1),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signed,
    hash,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const key = hmac(
    hmac(hmac(hmac(`AWS4${wanted.secretAccessKey}`, day), region), 's3'),
    'aws4_request',
  );
  const right = hmac(key, text);
  return timingSafeEqual(right, Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch';
}

/** Starts a bucket on a free port. */
export async function startS3({ region = 'eu-test-1' } = {}): Promise<S3Double> {
  const bucket = 'brand-files';
  const keys = { accessKeyId: 'AKDOUBLE', secretAccessKey: 'a secret/of+the double', region };
  const objects: S3Double['objects'] = new Map();
  const failure = { status: 500, times: 0 };
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const body = Buffer.concat(chunks);
      const refuse = (status: number, code: string): void => {
        response.writeHead(status, { 'Content-Type': 'application/xml' });
        response.end(`<Error><Code>${code}</Code><BucketName>${bucket}</BucketName></Error>`);
      };
      if (failure.times > 0) {
        failure.times -= 1;
        return refuse(failure.status, 'InternalError');
      }
      const problem = refusal(request, body, keys);
      if (problem !== null) return refuse(403, problem);
      const [, where, name] = /^\/([^/]+)\/([^/?]+)$/.exec(request.url ?? '') ?? [];
      if (where !== bucket || name === undefined) return refuse(404, 'NoSuchBucket');
      if (request.method === 'PUT') {
        objects.set(name, { bytes: body, type: String(request.headers['content-type']) });
        response.writeHead(200, { ETag: `"${sha256(body).slice(0, 32)}"` }).end();
      } else if (request.method === 'DELETE') {
        objects.delete(name);
        response.writeHead(204).end();
      } else {
        const found = objects.get(name);
        if (!found) return refuse(404, 'NoSuchKey');
        response.writeHead(200, { 'Content-Type': found.type }).end(found.bytes);
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...keys,
    ...{ url: `http://127.0.0.1:${port}`, bucket, objects },
    failNext: (status, times) => void Object.assign(failure, { status, times }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
