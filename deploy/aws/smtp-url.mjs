// Makes the SMTP address for SES of an access key, as AWS describes it ("Obtaining SMTP credentials by converting"):
//   echo "KEY_ID SECRET" | node deploy/aws/smtp-url.mjs eu-west-1
import { createHmac } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The SMTP password of a secret access key in a region; version 4 of AWS's signature over fixed words. @param {string} secret @param {string} region */
export function smtpPassword(secret, region) {
  const sign = (/** @type {string | Buffer} */ key, /** @type {string} */ message) =>
    createHmac('sha256', key).update(message).digest();
  const signature = ['11111111', region, 'ses', 'aws4_request', 'SendRawEmail'].reduce(
    (key, message) => sign(key, message),
    /** @type {string | Buffer} */ (`AWS4${secret}`),
  );
  return Buffer.concat([Buffer.from([4]), Buffer.from(signature)]).toString('base64');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , region] = process.argv;
  const [id, secret] = (await text(process.stdin)).trim().split(/\s+/);
  if (!region || !id || !secret) {
    console.error('echo "KEY_ID SECRET" | node deploy/aws/smtp-url.mjs REGION');
    process.exit(1);
  }
  const password = encodeURIComponent(smtpPassword(secret, region));
  console.log(`smtp://${id}:${password}@email-smtp.${region}.amazonaws.com:587`);
}
