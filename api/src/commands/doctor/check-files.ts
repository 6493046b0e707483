import { randomUUID } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import type { Config } from '../../platform/config.ts';
import type { FileStorage } from '../../files/storage.ts';
import { ok, problem, reasonOf, warning, type Finding } from './finding.ts';

const lowShare = 0.1;

/** Writes, reads and deletes a file where receipts are kept, and looks at the room left on a disk. */
export async function checkFiles(
  config: Pick<Config, 'RECEIPTS_BUCKET' | 'PENNING_DATA'>,
  files: FileStorage,
): Promise<Finding[]> {
  const where = config.RECEIPTS_BUCKET ? `the bucket ${config.RECEIPTS_BUCKET}` : config.PENNING_DATA;
  const key = `doctor/${randomUUID()}`;
  const written = Buffer.from('penning doctor');
  try {
    await files.put(key, written, 'text/plain');
    const read = await files.get(key);
    await files.delete(key);
    if (!read.equals(written)) throw new Error('what is read is not what was written');
  } catch (error) {
    const remedy = config.RECEIPTS_BUCKET
      ? 'Check RECEIPTS_BUCKET and AWS_REGION, and that the role may put, get and delete objects and use the bucket’s KMS key.'
      : 'Check PENNING_DATA: the folder must exist and belong to the user that Penning runs as.';
    return [problem('Files', `${where} does not work (${reasonOf(error)})`, remedy)];
  }
  const findings = [ok('Files', `${where} takes, gives and deletes files`)];
  return config.RECEIPTS_BUCKET ? findings : [...findings, await checkRoom(config.PENNING_DATA)];
}

async function checkRoom(folder: string): Promise<Finding> {
  const { bavail, blocks, bsize } = await statfs(folder);
  const says = `${Math.floor((bavail * bsize) / 2 ** 30)} GiB free`;
  return bavail / blocks > lowShare
    ? ok('Disk', says)
    : warning('Disk', says, 'Make room or enlarge the disk; with a full one claims are refused.');
}
