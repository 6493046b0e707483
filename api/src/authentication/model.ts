import type { ApiRight } from '@penning/contract/api-rights';
import { Model } from 'objection';

/** A key for a church's program. */
export class ApiToken extends Model {
  static override tableName = 'api_tokens';
  declare id: string;
  declare churchId: string;
  declare name: string;
  declare rights: ApiRight[];
  declare tokenHash: string;
  declare hint: string;
  declare createdAt: Date;
  declare lastUsedAt: Date | null;
  declare revokedAt: Date | null;
}
