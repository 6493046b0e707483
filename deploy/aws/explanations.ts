import { type Stack, Validations } from 'aws-cdk-lib';

const boundToCluster =
  'ECS knows no narrower resource for these actions; a condition binds them to this cluster.';
const execChannel = 'ECS Exec opens channels that have no ARN before they exist.';
const providerOfCdk = 'The custom resource provider of the CDK, which calls versions of our two functions.';
const lambdaLogs =
  'The functions of the migration may write their logs, and AWS’s policy for that says no more.';

const grantsOfCdk =
  'What the CDK grants for this one bucket, key, project or domain; ECR’s sign-in has no resource.';
const becomesCdk =
  'It may become the roles of the CDK’s bootstrap, which have no other common name, and nothing else.';

/** Findings of cdk-nag that are meant to be so, by stack, each with its reason; STAGE is the installation's. */
const explanations: Record<string, Record<string, string>> = {
  network: {
    'AwsSolutions-EC23': 'Ports 80 and 443 of the load balancer are for everybody; that is the product.',
  },
  secrets: {
    'AwsSolutions-SMG4':
      'RDS rotates the database password. The signing key must not rotate by itself (it seals IBANs), the mail password is the mail server’s, the operator changes theirs at the first sign-in.',
  },
  data: {
    'AwsSolutions-RDS3':
      'Two zones double the price; size "large" has them, smaller ones restore from backups.',
    'AwsSolutions-RDS11':
      'Nothing but the tasks’ security group reaches the port; another number hides nothing.',
    'AwsSolutions-S1': 'This is the bucket that access logs go to.',
  },
  service: {
    'AwsSolutions-ECS2': 'Plain settings only (names, addresses, switches); every secret is a reference.',
    'AwsSolutions-S1': 'This is the bucket that access logs go to.',
    'AwsSolutions-L1': 'The provider’s functions have the runtime that the CDK gives them.',
    'AwsSolutions-SF1': providerOfCdk,
    'AwsSolutions-SF2': providerOfCdk,
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]':
      lambdaLogs,
    'AwsSolutions-IAM5[Resource::*]': `${execChannel} ${boundToCluster}`,
    'AwsSolutions-IAM5[Resource::<MigrationLookEFC3C7DC.Arn>:*]': providerOfCdk,
    'AwsSolutions-IAM5[Resource::<MigrationStartA0FC1090.Arn>:*]': providerOfCdk,
    'AwsSolutions-IAM5[Resource::<MigrationProviderframeworkisCompleteD18FDEF4.Arn>:*]': providerOfCdk,
    'AwsSolutions-IAM5[Resource::<MigrationProviderframeworkonTimeout22B578D9.Arn>:*]': providerOfCdk,
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:<ExecLogs6390DA49>:*]':
      'The streams of the one log group for ECS Exec.',
    'AwsSolutions-IAM5[Resource::penning-STAGE-data:ExportsOutputFnGetAttReceipts59C0D3E0ArnB6A57AD7/*]':
      'The wildcard is the keys inside the one receipts bucket.',
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ecs:<AWS::Region>:<AWS::AccountId>:task-definition/penning-STAGE-migrate:*]':
      'The wildcard is the revisions of the one task, in this cluster only.',
  },
  observability: {
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]':
      'The CDK’s function that lets EventBridge write into a log group.',
    'AwsSolutions-L1': 'The CDK’s function that lets EventBridge write into a log group.',
    'AwsSolutions-IAM5[Resource::*]': 'Policies of CloudWatch Logs have no ARN.',
  },
  backup: {
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]':
      'AWS keeps these two in step with what AWS Backup needs.',
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AWSBackupServiceRolePolicyForS3Backup]':
      'AWS keeps these two in step with what AWS Backup needs.',
  },
  edge: {
    'AwsSolutions-CFR1': 'Members claim from wherever they are; no country is shut out.',
    'AwsSolutions-CFR2':
      'The firewall stands at the load balancer, where it also guards the console; setting "firewall".',
    'AwsSolutions-CFR3':
      'The load balancer keeps the access log; a second copy would only hold addresses longer.',
  },
  search: {
    'AwsSolutions-IAM5[Action::s3:Abort*]': grantsOfCdk,
    'AwsSolutions-IAM5[Action::s3:DeleteObject*]': grantsOfCdk,
    'AwsSolutions-IAM5[Action::s3:GetBucket*]': grantsOfCdk,
    'AwsSolutions-IAM5[Action::s3:GetObject*]': grantsOfCdk,
    'AwsSolutions-IAM5[Action::s3:List*]': grantsOfCdk,
    'AwsSolutions-IAM5[Resource::<Failed178E83A2.Arn>/*]': grantsOfCdk,
    'AwsSolutions-IAM5[Resource::<Domain66AC69E0.Arn>/*]': grantsOfCdk,
    'AwsSolutions-IAM5[Resource::<Domain66AC69E0.Arn>/penning/*]': grantsOfCdk,
    'AwsSolutions-IAM5[Resource::*]': grantsOfCdk,
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]':
      'The CDK’s function that lets OpenSearch write its slow logs.',
    'AwsSolutions-L1': 'The CDK’s function that lets OpenSearch write its slow logs.',
    'AwsSolutions-OS1':
      'Firehose and people reach it over TLS with IAM only; in the VPC it would need a bastion.',
    'AwsSolutions-OS3': 'IAM roles decide, not addresses.',
    'AwsSolutions-OS4':
      'One data node is enough to search the logs of churches; master nodes would cost more than all the rest.',
    'AwsSolutions-OS5':
      'No anonymous access: the domain has no open policy, only roles with rights reach it.',
    'AwsSolutions-OS7': 'The logs are in CloudWatch as well; this copy may be away for a while.',
    'AwsSolutions-S1': 'Only documents that OpenSearch refused.',
  },
  access: {
    'AwsSolutions-IAM5[Resource::*]': 'ecr:GetAuthorizationToken has no resource.',
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:iam::<AWS::AccountId>:role/cdk-*]': becomesCdk,
  },
  pipeline: {
    'AwsSolutions-IAM5[Action::kms:GenerateDataKey*]': grantsOfCdk,
    'AwsSolutions-IAM5[Action::kms:ReEncrypt*]': grantsOfCdk,
    'AwsSolutions-IAM5[Action::s3:Abort*]': grantsOfCdk,
    'AwsSolutions-IAM5[Action::s3:DeleteObject*]': grantsOfCdk,
    'AwsSolutions-IAM5[Action::s3:GetBucket*]': grantsOfCdk,
    'AwsSolutions-IAM5[Action::s3:GetObject*]': grantsOfCdk,
    'AwsSolutions-IAM5[Action::s3:List*]': grantsOfCdk,
    'AwsSolutions-IAM5[Resource::<Artifacts82DD59A1.Arn>/*]': grantsOfCdk,
    'AwsSolutions-IAM5[Resource::*]': grantsOfCdk,
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:codebuild:<AWS::Region>:<AWS::AccountId>:report-group/<Deploy7B206E61>-*]':
      grantsOfCdk,
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:codebuild:<AWS::Region>:<AWS::AccountId>:report-group/<Images2D38C313>-*]':
      grantsOfCdk,
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:/aws/codebuild/<Deploy7B206E61>:*]':
      grantsOfCdk,
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:/aws/codebuild/<Images2D38C313>:*]':
      grantsOfCdk,
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:iam::<AWS::AccountId>:role/cdk-*]': becomesCdk,
    'AwsSolutions-S1': 'What passes between two stages, for a month.',
    'AwsSolutions-CB3':
      'Images are built with Docker, which needs it; only the build of this branch runs there.',
  },
};

/** Acknowledges them, stack by stack; anything else fails the synthesis. */
export function explainFindings(stacks: Record<string, Stack | undefined>, stage: string): void {
  for (const [name, reasons] of Object.entries(explanations)) {
    const stack = stacks[name];
    if (!stack) continue;
    for (const [id, reason] of Object.entries(reasons))
      Validations.of(stack).acknowledge({ id: `AwsSolutions::${id.replace('STAGE', stage)}`, reason });
  }
}
