// Data: the rules of scan execution policies.
import type { CatalogueRule } from '../model.ts';

/** The documented behaviours of scan execution policies. */
export const sepRules = [
  {
    id: 'SEP-001',
    title: 'the limit of five is applied before scope, ref and source are looked at',
    statement:
      'The active policies are the enabled ones in file order, cut to the limit (5 by default), and then reduced by scope, ref and pipeline source in this order. A policy whose scope misses the project has thus taken up a place, while a disabled one has not.',
    section: 'Which policies and rules match',
    sources: ['S-SEPM'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SEP-002',
    title: 'only CI pipeline sources trigger scans',
    statement:
      'On-demand DAST, other sources that are not CI sources, and a missing source leave the configuration as it is.',
    section: 'Which policies and rules match',
    sources: ['S-SEPX', 'S-PROC'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SEP-003',
    title: 'scans are added on full branch refs only, never on tags',
    statement: 'The ref has to be a full branch ref; a tag or a bare branch name never matches.',
    section: 'Which policies and rules match',
    sources: ['S-SEPX', 'S-PROC'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SEP-004',
    title: 'schedule rules do not act on ordinary pipelines',
    statement:
      'A pipeline considers `pipeline` rules alone, so a policy that has only `schedule` rules does not change it.',
    section: 'Which policies and rules match',
    sources: ['S-PROC'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SEP-005',
    title: 'a rule selects branches by name, wildcard or type, and an empty list selects none',
    statement:
      '`branches: []` selects nothing, unlike in approval policies; names and wildcards are compared with existing branches. `all` is every branch; `default` is the default branch, protected or not. `protected` is the protected branches plus names protected at group level, even when the project has no such branch. An unknown type, a rule with `agents` and an empty repository select nothing.',
    section: 'Which policies and rules match',
    sources: ['S-PBS'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SEP-006',
    title: 'branch exceptions remove branches from their own rule only',
    statement:
      'A string exception, with wildcards, holds in every project; an object with `name` and `full_path` holds only in the project with that path, and an incomplete object is ignored. The result is the union over the rules of what each matches minus its own exceptions.',
    section: 'Which policies and rules match',
    sources: ['S-PBS'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SEP-007',
    title: 'target_default and target_protected match source branches of open merge requests',
    statement:
      'The source branch of the pipeline matches when an open merge request of the same project has it as source and targets the default branch, or any protected branch respectively. A protected default branch counts for `target_protected` too. Closed merge requests, those of other projects, and an unknown source branch give no match.',
    section: 'Which policies and rules match',
    sources: ['S-PBS'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SEP-008',
    title: 'a rule without pipeline sources matches every source',
    statement: 'An absent or empty `pipeline_sources.including` stands for all sources.',
    section: 'Which policies and rules match',
    sources: ['S-SEPM', 'S-SEPX'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SEP-009',
    title: 'the branch may match through one rule and the source through another',
    statement:
      'Branch and source are each tested over all rules of a policy, independently of one another. Rules for `main` with source push and for `exp-*` with source merge_request_event thus act on a merge-request pipeline whose ref is `main`, which neither rule covers. One rule without sources opens all branch rules to all sources. This looks unintended and may have changed in the newest code, so a target should be able to switch it.',
    section: 'Which policies and rules match',
    sources: ['S-SEPM'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'SEP-010',
    title: 'merge request pipelines are matched by their source branch',
    statement:
      'For a merge request pipeline the source branch serves as the ref, since MR 201995. Before that, the target branch types did nothing for lack of a matching ref.',
    section: 'Which policies and rules match',
    sources: ['MR-201995', 'ISSUE-562172'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'SEP-020',
    title: 'the first actions of every active policy are joined and duplicates removed',
    statement:
      'Each active policy gives its first N actions (10 by default, 0 means no cut), those of group configurations before those of the project; that order is not confirmed for the newest code. Duplicates are then removed, and the metadata of the first policy stays. Equality disregards policy metadata, but any other different key, such as one variable, makes a separate action.',
    section: 'Actions and jobs',
    sources: ['S-SEPX', 'S-PROC'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'SEP-021',
    title: 'unknown scans and cluster image scanning produce no job and use no number',
    statement:
      'A scan that is not known is dropped. `cluster_image_scanning` is dropped from pipelines because agents run it. A dropped action does not consume an index.',
    section: 'Actions and jobs',
    sources: ['S-SCAN'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'SEP-022',
    title: 'DAST jobs are numbered separately from all other scans',
    statement:
      'DAST actions become `dast-on-demand-<n>` with a counter of their own that starts at 0. All other scans share one counter, also from 0, in list order.',
    section: 'Actions and jobs',
    sources: ['S-SCAN'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'SEP-023',
    title: 'every visible job of the scan template is added under a hyphenated, numbered name',
    statement:
      'Underscores in template job names become hyphens and `-<index>` is appended, where the index starts at 0 although examples in the documentation show `-1`. Hidden jobs, with a leading dot, are left out. All other jobs of the template are added.',
    section: 'Actions and jobs',
    sources: ['S-TPL'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'SEP-024',
    title: 'each kind of scan yields a known set of job names',
    statement:
      'For index i: `secret_detection` gives `secret-detection-i`; `container_scanning` gives `container-scanning-i`; `sast_iac` gives `iac-sast-i` and `kics-iac-sast-i`; `dast` gives `dast-on-demand-i`. `dependency_scanning` gives `dependency-scanning-i`, `gemnasium-dependency-scanning-i`, `gemnasium-maven-dependency-scanning-i` and `gemnasium-python-dependency-scanning-i`. `sast` gives `sast-i`, `semgrep-sast-i`, `spotbugs-sast-i`, `sobelow-sast-i`, `pmd-apex-sast-i`, `kubesec-sast-i` and `gitlab-advanced-sast-i`, plus `<analyzer>-sast-i` for the retired bandit, brakeman, eslint, flawfinder, gosec, mobsf-android, mobsf-ios, nodejs-scan, phpcs-security-audit and security-code-scan. The lists reflect the templates of 17.x.',
    section: 'Actions and jobs',
    sources: ['S-TPL', 'S-PROC'],
    confidence: 'medium',
    severity: 'medium',
  },
  {
    id: 'SEP-025',
    title: 'a project job with the name of a generated job is replaced entirely',
    statement: 'The two are not merged: the rules and needs of the job of the project are lost.',
    section: 'Actions and jobs',
    sources: ['S-PROC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SEP-026',
    title: 'scans run in the test stage, or in a stage that is added for them',
    statement:
      'If the declared or default stage list has `test`, scans go there; otherwise a stage `scan-policies` is inserted after the later of `.pre` and `build`, or at the front when the list has neither. DAST goes to `dast`, placed before an explicit `.post` and otherwise at the end. `[prep, build, ship, .post]` becomes `[prep, build, scan-policies, ship, dast, .post]`.',
    section: 'Actions and jobs',
    sources: ['S-PROC'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'SEP-027',
    title: 'a project without CI configuration gets a pipeline for its scans',
    statement:
      'A workflow that always runs is added to the missing configuration, so that a pipeline comes into being.',
    section: 'Actions and jobs',
    sources: ['S-PROC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SEP-028',
    title: 'only template latest selects the latest variant of a scan template',
    statement:
      'With `template: latest` the latest variant is used, with any other value the stable one. The stable templates do not run in merge request pipelines.',
    section: 'Actions and jobs',
    sources: ['S-TPL'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SEP-029',
    title: 'an action can replace runner tags and switch off default scripts',
    statement:
      'A non-empty `tags` list replaces that of the template. `ignore_default_before_after_script: true` gives every generated job empty before and after scripts, except that those defined in the template stay; false or absent leaves the defaults in force. `extends` is removed from the jobs.',
    section: 'Actions and jobs',
    sources: ['S-TPL'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'SEP-030',
    title: 'a missing DAST profile gives a failing job that is allowed to fail',
    statement:
      'The pipeline is created with a job of the usual name whose script prints an error and fails, with `allow_failure` true. There is one such job per broken action.',
    section: 'Actions and jobs',
    sources: ['S-ODS'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SEP-031',
    title: 'DAST profiles are found by name and locked while an enabled policy names them',
    statement:
      'The lookup happens in the target project. A profile that an enabled policy names can be neither edited nor deleted.',
    section: 'Actions and jobs',
    sources: ['S-SEPDOC', 'S-SCAN'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SEP-040',
    title: 'action variables beat preset variables, which beat those of the template',
    statement:
      'Presets: `secret_detection` sets HISTORIC_SCAN to `false` and EXCLUDED_PATHS to empty; `dependency_scanning` sets DS_EXCLUDED_PATHS to `spec, test, tests, tmp` and DS_EXCLUDED_ANALYZERS to empty. `sast` sets DEFAULT_SAST_EXCLUDED_PATHS to the same list, SAST_EXCLUDED_PATHS to a reference to it, and SAST_EXCLUDED_ANALYZERS to empty. `sast_iac` sets SAST_EXCLUDED_PATHS to the list itself and SAST_EXCLUDED_ANALYZERS to empty.',
    section: 'Variables',
    sources: ['S-SCAN'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SEP-041',
    title: 'project and group variables cannot change a preset',
    statement:
      'Only the policy can change a preset, and a preset that the scheduler passes in loses against the action. All other variables follow normal precedence.',
    section: 'Variables',
    sources: ['S-SCAN', 'S-SEPDOC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SEP-042',
    title: 'template rules that would let a project switch a scan off are removed',
    statement:
      'Rules whose condition mentions `_DISABLED` or `_EXCLUDED_PATHS` are taken out of the template. Rules with `_EXCLUDED_ANALYZERS` stay only if the policy sets such a variable.',
    section: 'Variables',
    sources: ['S-TPL'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SEP-050',
    title: 'a schedule rule starts one scan-only pipeline per matching branch as the policy bot',
    statement:
      'Every existing branch that matches gets a pipeline of its own, which contains nothing but the scans. The security policy bot, a Guest of the project, runs it.',
    section: 'Scheduled scans',
    sources: ['S-RSS', 'S-SEPDOC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SEP-051',
    title: 'a time window delays each branch at random, and without one scans start at once',
    statement:
      'With `time_window` every branch has its own random delay, capped by the interval; the value lies between 3600 and 2629746 seconds (up to 86400 in older releases). Without it the pipelines start immediately.',
    section: 'Scheduled scans',
    sources: ['S-RSS', 'S-SCHEMA'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'SEP-052',
    title: 'rules with agents start no pipeline',
    statement: 'For a rule that names `agents`, the agent in the cluster runs the scan itself.',
    section: 'Scheduled scans',
    sources: ['S-RSS'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'SEP-053',
    title: 'a schedule without rules is an error, and one without work does nothing',
    statement:
      'Missing `rules`, or no schedule rule among them, is an error. Empty actions, a deleted or disabled policy, and no matching branch lead to nothing at all. A policy whose scan is unknown still starts a pipeline.',
    section: 'Scheduled scans',
    sources: ['S-RSS'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'SEP-054',
    title: 'a scheduled run uses only the rule at the index of its row',
    statement: 'The branches of the other rules are not added to those of the rule that the schedule row belongs to.',
    section: 'Scheduled scans',
    sources: ['S-RSS', 'S-RSM'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SEP-055',
    title: 'a cadence runs at most daily, and finer cron forms are skipped at run time',
    statement:
      'Cadences run once a day or once a week, at a worker granularity of 15 minutes. Commas, hyphens and steps in the minute or hour are unsupported and skipped at run time. The timezone is that of the rule; empty or absent means the zone of the server, although saving rejects the empty string (VAL-006).',
    section: 'Scheduled scans',
    sources: ['S-RSM', 'S-SEPDOC'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SEP-056',
    title: 'the first scheduled secret detection is historic and later ones cover new commits',
    statement:
      'The first scheduled run scans the whole history and each later one the commits since the previous run. Variables of the action can override this.',
    section: 'Scheduled scans',
    sources: ['S-SEPDOC'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'SEP-060',
    title: 'without a skip_ci block scan execution policies let everyone skip',
    statement:
      'An absent block allows skipping according to the spec, although the documentation says that skip directives are ignored. A block that is present works as in PEP-091. All scan execution policies must allow it; when there is none, the check is neutral.',
    section: 'Skipping',
    sources: ['S-SEPX', 'S-SEPDOC'],
    confidence: 'medium',
    severity: 'critical',
  },
] as const satisfies readonly CatalogueRule[];
