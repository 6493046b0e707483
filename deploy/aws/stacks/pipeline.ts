import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  BuildSpec,
  ComputeType,
  LinuxArmBuildImage,
  LinuxBuildImage,
  PipelineProject,
} from 'aws-cdk-lib/aws-codebuild';
import { Artifact, Pipeline, PipelineType } from 'aws-cdk-lib/aws-codepipeline';
import {
  CodeBuildAction,
  CodeStarConnectionsSourceAction,
  ManualApprovalAction,
} from 'aws-cdk-lib/aws-codepipeline-actions';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { RegistryStack } from './registry.ts';

interface Props extends StackProps {
  settings: Settings;
  registry: RegistryStack;
  key: Key;
}

/** The CodePipeline way: source → images (deploy/buildspec.yml) → approval → deploy, all inside this account. */
export class PipelineStack extends Stack {
  readonly #props: Props;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    this.#props = props;
    const { settings, key } = props;
    const [owner = '', repo = ''] = settings.githubRepository.split('/');
    const artifacts = new Bucket(this, 'Artifacts', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(30) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const source = new Artifact('Source');
    const built = new Artifact('Built');
    const pipeline = new Pipeline(this, 'Pipeline', {
      pipelineName: `penning-${settings.stage}`,
      pipelineType: PipelineType.V2,
      artifactBucket: artifacts,
    });
    pipeline.addStage({
      stageName: 'Source',
      actions: [
        new CodeStarConnectionsSourceAction({
          actionName: 'GitHub',
          connectionArn: settings.codeConnectionArn,
          owner,
          repo,
          branch: settings.stage === 'production' ? 'production' : settings.stage,
          output: source,
        }),
      ],
    });
    pipeline.addStage({
      stageName: 'Build',
      actions: [
        new CodeBuildAction({
          actionName: 'Images',
          project: this.#project('Images', 'images'),
          input: source,
          outputs: [built],
          variablesNamespace: 'Images',
        }),
      ],
    });
    const deploy = new CodeBuildAction({
      actionName: 'Deploy',
      project: this.#project('Deploy', 'deploy'),
      input: source,
      environmentVariables: { IMAGE_TAG: { value: '#{Images.IMAGE_TAG}' } },
      runOrder: 2,
    });
    const approve = new ManualApprovalAction({ actionName: 'Approve', runOrder: 1 });
    pipeline.addStage({
      stageName: 'Rollout',
      actions: settings.stage === 'production' ? [approve, deploy] : [deploy],
    });
  }

  #project(name: string, step: 'images' | 'deploy'): PipelineProject {
    const { settings, registry, key } = this.#props;
    const project = new PipelineProject(this, name, {
      buildSpec: BuildSpec.fromSourceFilename('deploy/buildspec.yml'),
      encryptionKey: key,
      timeout: Duration.minutes(60),
      environment: {
        buildImage:
          settings.architecture === 'arm64'
            ? LinuxArmBuildImage.AMAZON_LINUX_2023_STANDARD_3_0
            : LinuxBuildImage.AMAZON_LINUX_2023_5,
        computeType: ComputeType.SMALL,
        // Docker inside of CodeBuild.
        privileged: step === 'images',
      },
      environmentVariables: {
        STEP: { value: step },
        STAGE: { value: settings.stage },
        ECR_REGISTRY: { value: `${this.account}.dkr.ecr.${this.region}.amazonaws.com` },
      },
      logging: {
        cloudWatch: {
          logGroup: new LogGroup(this, `${name}Logs`, { retention: RetentionDays.THREE_MONTHS }),
        },
      },
    });
    if (step === 'images') {
      registry.api.grantPullPush(project);
      registry.console.grantPullPush(project);
      project.addToRolePolicy(
        new PolicyStatement({
          actions: ['ecr:DescribeImageScanFindings'],
          resources: [registry.api.repositoryArn, registry.console.repositoryArn],
        }),
      );
    } else {
      project.addToRolePolicy(
        new PolicyStatement({
          actions: ['sts:AssumeRole'],
          resources: [`arn:${this.partition}:iam::${this.account}:role/cdk-*`],
        }),
      );
    }
    return project;
  }
}
