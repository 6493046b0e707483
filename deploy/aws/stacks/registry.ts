import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Repository, RepositoryEncryption, TagMutability, TagStatus } from 'aws-cdk-lib/aws-ecr';
import type { Construct } from 'constructs';

/** Registry of the images: scans new ones, never moves a tag, removes old ones. One registry serves all installations. */
export class RegistryStack extends Stack {
  readonly api: Repository;
  readonly console: Repository;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.api = this.#repository('penning-api');
    this.console = this.#repository('penning-console');
  }

  #repository(repositoryName: string): Repository {
    return new Repository(this, repositoryName, {
      repositoryName,
      imageScanOnPush: true,
      imageTagMutability: TagMutability.IMMUTABLE,
      encryption: RepositoryEncryption.AES_256,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { rulePriority: 1, tagStatus: TagStatus.UNTAGGED, maxImageAge: Duration.days(3) },
        { rulePriority: 2, tagStatus: TagStatus.ANY, maxImageCount: 30 },
      ],
    });
  }
}
