import { CliError } from '../errors.ts';

/** Which shard of how many, and who said so. */
export interface ShardChoice {
  readonly index: number;
  readonly total: number;
  readonly saidBy: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which part of a run this is: as `--shard` says, or else as the CI system does. GitLab numbers its jobs from 1,
 * Kubernetes from 0, and Kubernetes does not tell its jobs how many there are: ASSAY_SHARDS does.
 */
export function shardChoice(option: string | undefined, environment: Environment): ShardChoice | undefined {
  if (option !== undefined) return parsed(option);
  const { CI_NODE_INDEX, CI_NODE_TOTAL, JOB_COMPLETION_INDEX, ASSAY_SHARDS } = environment;
  if (CI_NODE_INDEX !== undefined && CI_NODE_TOTAL !== undefined) {
    return checked(CI_NODE_INDEX, CI_NODE_TOTAL, 'CI_NODE_INDEX of CI_NODE_TOTAL');
  }
  if (JOB_COMPLETION_INDEX === undefined) return undefined;
  if (ASSAY_SHARDS === undefined) {
    throw new CliError(
      'JOB_COMPLETION_INDEX says which shard this is, and nothing says of how many: set ASSAY_SHARDS',
      {
        hint: 'ASSAY_SHARDS is the number of `completions` of the job; `--shard 1/1` runs everything',
      },
    );
  }
  const index = wholeNumber(JOB_COMPLETION_INDEX);
  const said = 'JOB_COMPLETION_INDEX of ASSAY_SHARDS';
  return checked(index === undefined ? JOB_COMPLETION_INDEX : String(index + 1), ASSAY_SHARDS, said);
}

function parsed(option: string): ShardChoice {
  const [index, total, more] = option.split('/');
  if (index === undefined || total === undefined || more !== undefined) {
    throw new CliError(`--shard: expected the shard and how many there are, such as 2/3: found \`${option}\``);
  }
  return checked(index, total, '--shard');
}

function checked(index: string, total: string, saidBy: string): ShardChoice {
  const [at, of] = [wholeNumber(index), wholeNumber(total)];
  if (at === undefined || of === undefined || at < 1 || at > of) {
    throw new CliError(
      `${saidBy}: expected a shard from 1 to the number of shards: found \`${index}\` of \`${total}\``,
    );
  }
  return { index: at, total: of, saidBy };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
