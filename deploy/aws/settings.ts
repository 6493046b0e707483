/** Choices for one installation on AWS; every choice and its price is in deploy/README.md. */
export interface Settings {
  /** Name of the installation, for example `production`; part of every name. */
  stage: string;
  /** `small-task`: everything in one task of 0.25 vCPU and 0.5 GB; the others: a service each for API, worker and console. */
  size: 'small-task' | 'typical' | 'large';
  /** Graviton is a fifth cheaper; the images must be built for it. */
  architecture: 'arm64' | 'x86';
  /** The Route 53 zone that the names lie in. */
  zoneName: string;
  zoneId: string;
  /** API, widget and claimants' pages. */
  apiName: string;
  /** The console; the same as `apiName` for routing by path under one name. */
  consoleName: string;
  /** Tag of both images in ECR. */
  imageTag: string;
  /** Once the signing key was rotated: what the one before sealed can still be read. */
  keyWasRotated: boolean;
  /** Tasks in private subnets that reach AWS through endpoints, instead of public ones without NAT. */
  privateSubnets: boolean;
  /** Tasks of each service that are never on Spot. */
  onDemandBase: number;
  /** `ses`: an identity with DKIM in this account; `smtp`: a server of your choice. Either way its address lies in the secret. */
  mail: 'ses' | 'smtp';
  /** CloudFront in front of widget files and pages; its certificate must lie in us-east-1. Empty: none. */
  cdnCertificateArn: string;
  /** A WAF with a rule on requests per address. */
  firewall: boolean;
  /** Logs into OpenSearch by Firehose. */
  logSearch: boolean;
  /** Address that gets alarms and budget warnings. */
  alarmEmail: string;
  /** US dollars a month. */
  monthlyBudget: number;
  /** `owner/repository` on GitHub that may deploy here; empty: none. */
  githubRepository: string;
  /** Connection to GitHub for CodePipeline; empty: no CodePipeline. */
  codeConnectionArn: string;
  firstOperatorEmail: string;
}

/** Values of an installation unless its file in `installations/` has others. */
export const defaults: Settings = {
  stage: 'production',
  size: 'typical',
  architecture: 'arm64',
  zoneName: 'example.org',
  zoneId: 'Z0000000000000EXAMPLE',
  apiName: 'claims.example.org',
  consoleName: 'console.example.org',
  imageTag: 'latest',
  keyWasRotated: false,
  privateSubnets: false,
  onDemandBase: 0,
  mail: 'ses',
  cdnCertificateArn: '',
  firewall: false,
  logSearch: false,
  alarmEmail: 'operator@example.org',
  monthlyBudget: 100,
  githubRepository: '',
  codeConnectionArn: '',
  firstOperatorEmail: 'operator@example.org',
};

/** Settings over the defaults; throws with every problem, a line each. */
export function readSettings(given: Record<string, unknown>): Settings {
  const problems: string[] = [];
  const settings: Record<string, unknown> = { ...defaults };
  for (const [name, value] of Object.entries(given)) {
    const usual = settings[name];
    if (usual === undefined) problems.push(`${name} is no setting`);
    else if (typeof usual !== typeof value) problems.push(`${name} must be a ${typeof usual}`);
    else settings[name] = value;
  }
  const read = settings as unknown as Settings;
  const oneOf = {
    size: ['small-task', 'typical', 'large'],
    architecture: ['arm64', 'x86'],
    mail: ['ses', 'smtp'],
  };
  for (const [name, values] of Object.entries(oneOf))
    if (!values.includes(String(settings[name])))
      problems.push(`${name} must be one of ${values.join(', ')}`);
  if (!/^[a-z][a-z0-9-]{0,20}$/.test(read.stage))
    problems.push('stage must be a short name in small letters');
  if (!/^[\w.-]{1,100}$/.test(read.imageTag)) problems.push('imageTag is no tag');
  for (const name of ['apiName', 'consoleName'] as const)
    if (!`.${read[name]}`.endsWith(`.${read.zoneName}`))
      problems.push(`${name} must lie in ${read.zoneName}`);
  if (read.cdnCertificateArn && isOneName(read))
    problems.push('cdnCertificateArn needs a consoleName of its own');
  if (problems.length > 0) throw new Error(`The settings need mending:\n  ${problems.join('\n  ')}`);
  return read;
}

/** The smallest task that Fargate has, in CPU units (1024 is one) and MiB. */
const quarter = { cpu: 256, memory: 512 };

/** Processor and memory of a task of each kind. */
export const sizes = {
  'small-task': { api: quarter, worker: quarter, console: quarter, database: 't4g.micro', tasks: 1, most: 1 },
  typical: {
    api: quarter,
    worker: { cpu: 512, memory: 1024 },
    console: quarter,
    database: 't4g.micro',
    tasks: 1,
    most: 4,
  },
  large: {
    api: { cpu: 512, memory: 1024 },
    worker: { cpu: 1024, memory: 2048 },
    console: quarter,
    database: 'm7g.large',
    tasks: 2,
    most: 10,
  },
} as const;

/** Tells if API and console share one name and are separated by path. */
export function isOneName(settings: Settings): boolean {
  return settings.apiName === settings.consoleName;
}
