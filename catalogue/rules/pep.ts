// Data: the rules of pipeline execution policies.
import type { CatalogueRule } from '../model.ts';

/** The documented behaviours of pipeline execution policies. */
export const pepRules = [
  {
    id: 'PEP-001',
    title: 'candidate policies are collected from the top of the hierarchy down',
    statement:
      'Policy configurations are read in this order: the designated instance-wide CSP group, the root group, each group below it, and last the project. Each of them yields its enabled policies in file order, first cut to the limit per configuration and then reduced to those whose scope covers the project. That the CSP group also comes first for the limit of five per pipeline is expected, not confirmed.',
    section: 'Which policies apply, and in what order',
    sources: ['S-PROJ', 'S-PEPM'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'PEP-002',
    title: 'at most five policies act on one pipeline and the higher groups win',
    statement:
      'Only the first 5 candidates, counted from the top of the hierarchy, take part in a pipeline; this number is fixed. Policies of the project itself, and those late in a file, are the ones that fall out.',
    section: 'Which policies apply, and in what order',
    sources: ['S-PROJ'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-003',
    title: 'policies are applied in the reverse of the order in which they were chosen',
    statement:
      'After the cut to five the list is turned round: the last policy of the project goes first and the first policy of the top-most group goes last. Every effect that favours the first comer follows this order: keeping a job name without a suffix, breaking ties between stages, and naming the pipeline.',
    section: 'Which policies apply, and in what order',
    sources: ['S-PROJ', 'S-PCTX'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'PEP-004',
    title: 'out-of-scope policies use up the limit per configuration, disabled ones do not',
    statement:
      'Disabled policies are taken out before the limit per configuration is applied, so they never count. Out-of-scope policies are taken out after it, so they do count there and can push a policy that would apply over the edge. They do not count towards the limit per pipeline.',
    section: 'Which policies apply, and in what order',
    sources: ['S-PROJ', 'S-PEPM'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-005',
    title: 'without the licensed feature no pipeline execution policy applies',
    statement: 'When the licence lacks the feature, the list of policies is empty, whatever the policy files say.',
    section: 'Which policies apply, and in what order',
    sources: ['S-PROJ'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-006',
    title: 'each policy is built as a pipeline of its own, and an empty one is not merged',
    statement:
      'Every policy gets a separate pipeline with the ref, source, SHAs, merge request, trigger, schedule and run variables of the main pipeline. When its own workflow or job rules leave no job, or all that is left is jobs in `.pre` or `.post`, the policy contributes nothing.',
    section: 'Which policies apply, and in what order',
    sources: ['S-PCTX', 'S-PEPDOC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-007',
    title: 'an error in one policy pipeline fails the whole pipeline',
    statement:
      'If any policy pipeline cannot be built, the main pipeline fails as well. The messages start with "Pipeline execution policy error:".',
    section: 'Which policies apply, and in what order',
    sources: ['S-PCTX', 'S-PEPC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-008',
    title: 'pipelines with a dangling source, such as child pipelines, get no policies',
    statement:
      'A pipeline whose source is a dangling one receives no pipeline execution policy, and its project configuration counts as not overridden. This is certain for child pipelines; on-demand DAST, web IDE terminals, policy-scheduled pipelines and the like are included from background knowledge only.',
    section: 'Which policies apply, and in what order',
    sources: ['S-PCTX', 'BACKGROUND'],
    confidence: 'low',
    severity: 'high',
  },
  {
    id: 'PEP-009',
    title: 'an experiment extends policies to child pipelines, file by file',
    statement:
      'On a child pipeline only those policies act whose own policy file enables the experiment `enforce_pipeline_policy_on_child_pipelines`. None act when the bridge job that triggered the child was itself added by a policy.',
    section: 'Which policies apply, and in what order',
    sources: ['S-PCTX'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-010',
    title: 'policies act on every branch, tag and source unless their workflow says otherwise',
    statement:
      'Dangling sources aside, no ref and no pipeline source is exempt. The author of a policy narrows it with `workflow:rules` in the policy configuration.',
    section: 'Which policies apply, and in what order',
    sources: ['S-PEPDOC'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'PEP-020',
    title: 'inject_ci drops a policy job without notice when the project lacks its stage',
    statement:
      'The jobs of the policy are added to those of the project, but only into stages that the project declares (its own `stages`, or `.pre`, `build`, `test`, `deploy`, `.post` by default) and into the two reserved stages. A stage that is declared but has no project jobs can be used and appears at its declared position. A job in any other stage disappears silently and the pipeline still succeeds.',
    section: 'Strategy inject_ci',
    sources: ['S-PEPC', 'S-INJ'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-021',
    title: 'inject_ci ignores the stages that the policy itself declares',
    statement:
      'A `stages` list in the policy configuration neither adds nor orders stages of the resulting pipeline under this strategy.',
    section: 'Strategy inject_ci',
    sources: ['S-PCTX'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-030',
    title: 'the two outer stages at each end keep their place whatever a stage list says',
    statement:
      'Before merging, every stage list, of the project or of a policy, becomes: reserved pre, `.pre`, the middle stages in their order, `.post`, reserved post. A custom stage written before the reserved pre stage or after `.post` is moved to the middle, and leftover stages end up before `.post`. The documentation, one unit-level spec row and an open issue describe custom stages between reserved pre and `.pre`, and leftovers right before reserved post.',
    section: 'Strategy inject_policy: merging stages',
    sources: ['S-PEPC', 'S-PCTX', 'S-PEPDOC', 'ISSUE-514931'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'PEP-031',
    title: 'each stage collects its predecessors, first from the project and then from the policies',
    statement:
      'A map from stage to an ordered list of predecessors is filled from the project list and then from each policy list in application order. For every stage, all stages before it in that list are appended unless they are recorded already. The map keeps stages in the order of first appearance.',
    section: 'Strategy inject_policy: merging stages',
    sources: ['S-STG'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'PEP-032',
    title: 'the merged order emits the predecessors of a stage before the stage itself',
    statement:
      'The map is walked in the order of first appearance; predecessors are emitted first, recursively and in recorded order, and no stage is emitted twice. Project `[lint, ship]` with policy `[lint, audit, ship]` gives `[lint, audit, ship]`; project `[a, b]` with policies applied as `[x]` and then `[b, y]` gives `[a, b, x, y]`. Project `[a, b, c]` with policy `[b, x]` gives `[a, b, c, x]`: a stage that nothing has to follow sinks to the end.',
    section: 'Strategy inject_policy: merging stages',
    sources: ['S-STG'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'PEP-033',
    title: 'contradicting stage orders fail the pipeline instead of being reordered',
    statement:
      'A cycle makes the pipeline an error: it is persisted as failed and its message speaks of cyclic dependencies. Cycles arise when a policy contradicts the order of the project, or two policies contradict each other. A policy without `stages` brings the defaults `build`, `test`, `deploy`, and so clashes with a project that orders these differently.',
    section: 'Strategy inject_policy: merging stages',
    sources: ['S-STG', 'S-PEPC', 'S-PEPDOC'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-034',
    title: 'the created pipeline shows only stages that hold a job',
    statement: 'A stage of the merged list without any job is left out of the pipeline that is created.',
    section: 'Strategy inject_policy: merging stages',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'low',
  },
  {
    id: 'PEP-035',
    title: 'an experiment merges policy stages first, but only if every policy file enables it',
    statement:
      'With `pipeline_execution_policy_stages_higher_precedence` enabled in the file of every applicable policy, the policy lists are merged with each other and the project list is merged into the result. Policy stages without constraints then come first, right after `.pre`. A single file without the experiment restores the normal order.',
    section: 'Strategy inject_policy: merging stages',
    sources: ['S-PCTX', 'S-PEPC'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'PEP-036',
    title: 'stages are collected only from policy pipelines with this strategy',
    statement:
      'Collecting happens while a policy pipeline with `inject_policy` is built. Building the project pipeline, or a policy with `inject_ci`, collects no stages.',
    section: 'Strategy inject_policy: merging stages',
    sources: ['S-PCTX'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'PEP-040',
    title: 'one override policy removes the project jobs and leaves all other policy jobs',
    statement:
      'As soon as one applicable policy has the strategy `override_project_ci`, the jobs of the project vanish. Jobs of the other applicable pipeline execution policies, whatever their strategy, and those of scan execution policies stay. The documentation warns that scan execution jobs may be lost; the spec, which is followed here, keeps them.',
    section: 'Strategy override_project_ci',
    sources: ['S-PEPC', 'S-PEPDOC'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'PEP-041',
    title: 'an overridden project file may be invalid without any effect',
    statement:
      'The configuration of the project is not evaluated under an override, so its errors do not fail the pipeline.',
    section: 'Strategy override_project_ci',
    sources: ['S-PEPC', 'ISSUE-471726'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-042',
    title: 'an override policy can include the project file, whose jobs become policy jobs',
    statement:
      'The policy configuration may include the configuration of the project by way of predefined variables. The jobs it brings back are treated as policy jobs in every respect, such as variables and suffix.',
    section: 'Strategy override_project_ci',
    sources: ['S-PEPDOC'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'PEP-043',
    title: 'the workflow of an override policy replaces the one of the project',
    statement:
      'Under an override the `workflow:rules` of the policy count instead of those of the project. If they filter out every policy pipeline, there is no pipeline: an error that is not persisted, with a missing CI configuration as its reason. Since 17.8 the configuration of the project does not come back in that case.',
    section: 'Strategy override_project_ci',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-044',
    title: 'the pipeline name comes from the lowest override policy that sets one',
    statement:
      'Among override policies the first one in application order, which is the lowest in the hierarchy, that has `workflow:name` decides. Names that inject policies set are ignored.',
    section: 'Strategy override_project_ci',
    sources: ['S-PCTX', 'S-PEPC'],
    confidence: 'high',
    severity: 'low',
  },
  {
    id: 'PEP-045',
    title: 'stage lists of several override policies must contain one another in order',
    statement:
      'For every two override policies, one stage list has to be an order-preserving subsequence of the other; an empty list fits all, and the largest list so far becomes that of the pipeline. Two lists that each hold a stage which the other lacks do not fit, even when their orders agree. A misfit is an error: the pipeline is persisted and the message names the offending policy and the kept list with all four edge stages.',
    section: 'Strategy override_project_ci',
    sources: ['S-PCTX', 'S-PEPC'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-046',
    title: 'beside an override, inject policies work on the stage list of the override',
    statement:
      'Custom stages of `inject_policy` policies are merged onto the list of the override. Jobs of `inject_ci` policies need their stage to be in it.',
    section: 'Strategy override_project_ci',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-050',
    title: 'two reserved stages enclose all others and are always open to policies',
    statement:
      '`.pipeline-policy-pre` is the first stage, ahead of `.pre`, and `.pipeline-policy-post` the last, behind `.post`. Policies can use both in any case, also when the project has no CI configuration.',
    section: 'Reserved stages',
    sources: ['S-PEPC', 'S-PCTX', 'S-PEPDOC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-051',
    title: 'a project job in a reserved stage fails the pipeline',
    statement:
      'The pipeline is persisted as failed with an error that names the job and the stage. Pipelines started by a scheduled policy are allowed to use the reserved stages.',
    section: 'Reserved stages',
    sources: ['S-PEPC', 'S-PCTX'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-052',
    title: 'reserved stages exist only while a pipeline execution policy takes part',
    statement:
      'They are added when at least one policy takes part or a policy pipeline is being built, and not otherwise. A list that names them already does not get them a second time.',
    section: 'Reserved stages',
    sources: ['S-PCTX'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'PEP-053',
    title: 'no job of another stage starts before the reserved pre stage is complete',
    statement:
      'The wait for the reserved pre stage holds even for jobs with `needs`. Completion is enough by default; the experiment `ensure_pipeline_policy_pre_succeeds` also demands success, through the job option `pre_succeeds`.',
    section: 'Reserved stages',
    sources: ['S-PCTX', 'S-PEPDOC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-060',
    title: 'the suffix names the policy project and the position of the policy in its file',
    statement:
      'A suffix reads `:policy-<policy project id>-<index>`, and the index counts from 0 in the policy file. Whether disabled policies count for the index is not settled.',
    section: 'Job names and needs',
    sources: ['S-PCFG', 'S-PEPDOC'],
    confidence: 'medium',
    severity: 'medium',
  },
  {
    id: 'PEP-061',
    title: 'a policy job gets the suffix only when its name is already taken',
    statement:
      'The name is looked up in the whole pipeline built so far, whatever the stage. The first comer keeps the plain name: jobs of the project come first, then policies in application order.',
    section: 'Job names and needs',
    sources: ['S-INJ', 'S-PEPC'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'PEP-062',
    title: 'suffix never turns a name clash into a failed pipeline',
    statement:
      'A policy with `suffix: never` does not rename its jobs: if a name is taken when its job is added, the pipeline fails with a message that job names must be unique and the name in question. A later policy with `on_conflict` and the same job name is renamed as usual.',
    section: 'Job names and needs',
    sources: ['S-INJ'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-063',
    title: 'a clash of the suffixed name fails the pipeline as well',
    statement:
      'When the name with the suffix exists too, there is no second attempt: the pipeline fails with the same message about unique job names.',
    section: 'Job names and needs',
    sources: ['S-INJ'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-064',
    title: 'needs follow a renamed job only inside the same policy',
    statement:
      'References in `needs` between jobs of one policy pipeline are rewritten to the suffixed names. The `needs` of project jobs and of other policies stay as written.',
    section: 'Job names and needs',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-070',
    title: 'a project without CI configuration still gets a pipeline of policy jobs',
    statement:
      'With no CI configuration and Auto DevOps switched off, the pipeline consists of the policy jobs alone. Its `config_source` is `pipeline_execution_policy_forced`.',
    section: 'Missing or empty project pipeline',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-071',
    title: 'a project whose rules filter out every job still gets the policy jobs',
    statement:
      'When workflow or job rules of an existing project configuration leave nothing, the pipeline is created from the policy jobs. Its `config_source` is `repository_source`. This is how a policy can revive a pipeline that the project meant to suppress, and so cause duplicate branch and merge request pipelines.',
    section: 'Missing or empty project pipeline',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-072',
    title: 'apply_on_empty_pipeline matters only when the project side has no jobs',
    statement:
      'The setting is consulted when the project has no configuration, when everything was filtered out, or when an override removed the project jobs. A project pipeline with jobs receives the policy jobs under every value.',
    section: 'Missing or empty project pipeline',
    sources: ['S-PEPC', 'MR-214258'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-073',
    title: 'if_no_config applies only to forced pipelines without a competing open merge request',
    statement:
      'With `if_no_config` the policy contributes to an empty pipeline only if the forced configuration source is used. A branch pipeline also requires that no open merge request has this branch as its source branch; merge request pipelines qualify.',
    section: 'Missing or empty project pipeline',
    sources: ['S-PCTX', 'S-PEPC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-074',
    title: 'never adds nothing to an empty pipeline, and an override empties the project side',
    statement:
      'A policy with `never` contributes nothing when the project side has no jobs. Since an override removes the project jobs, `override_project_ci` together with `never` gives no pipeline even for a project with a configuration.',
    section: 'Missing or empty project pipeline',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-075',
    title: 'each policy is judged by its own apply_on_empty_pipeline value',
    statement:
      'The pipeline exists when at least one policy applies, and it holds the jobs of the applying ones only. An earlier plan to let the most restrictive value decide for all was superseded.',
    section: 'Missing or empty project pipeline',
    sources: ['S-PEPC', 'MR-214258'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-076',
    title: 'a pipeline that stays empty is not persisted and says which rules filtered it',
    statement:
      'The failure reason is `filtered_by_workflow_rules` if the workflow of the project did it, and `filtered_by_rules` in all other cases.',
    section: 'Missing or empty project pipeline',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'PEP-077',
    title: 'without flag and experiment apply_on_empty_pipeline counts as always',
    statement:
      'When the feature flag is off, or the policy file does not enable the experiment `apply_on_empty_pipeline_option`, the value in the policy is ignored and it behaves as `always`. An unexpected value behaves as `always` too.',
    section: 'Missing or empty project pipeline',
    sources: ['S-PEPC', 'S-SCHEMA', 'MR-214258'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-080',
    title: 'YAML variables do not cross between project and policies or between policies',
    statement:
      'Variables in the YAML of a policy are invisible to project jobs and to other policies. Variables in the YAML of the project are invisible to policies.',
    section: 'Variables',
    sources: ['S-PEPC', 'S-PEPDOC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-081',
    title: 'without variables_override the YAML values of the policy beat everything in its jobs',
    statement:
      'Inside policy jobs the variables of the policy (global, per job, from included templates) win over run variables, project and group settings, and schedule variables. User-defined variables that the policy does not set remain visible.',
    section: 'Variables',
    sources: ['S-PEPC', 'S-VARO'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-082',
    title: 'with variables_override user variables are filtered and then follow normal precedence',
    statement:
      'The presence of the block ends the precedence of policy YAML and filters user-defined variables instead. `allowed: true` keeps all but the `exceptions`; `allowed: false` drops all but the `exceptions`, including variables that the policy never mentions. A kept variable has its ordinary precedence, so it overrides the YAML value of the policy.',
    section: 'Variables',
    sources: ['S-VARO'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-083',
    title: 'variables_override reaches only the jobs of its own policy',
    statement:
      'Each policy is filtered by its own block; the jobs of the project and of other policies do not feel it.',
    section: 'Variables',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-084',
    title: 'the rules of policy jobs can use run variables',
    statement:
      'Variables given with the run, through the API, the UI, a schedule or a trigger, are known when the `rules` of the policy decide which jobs exist.',
    section: 'Variables',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-085',
    title: 'included project jobs in an override policy let YAML values beat project settings',
    statement:
      'Project jobs that an override policy includes count as policy jobs, and so the values of variables in their YAML take precedence over the CI/CD variables in the settings of the project.',
    section: 'Variables',
    sources: ['ISSUE-510867'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'PEP-086',
    title: 'dotenv variables are filtered like other user variables unless the policy allows them',
    statement:
      'Variables from dotenv artifacts go through the same filter as other user-defined variables; this is the default, `respect_policy`. `dotenv: allow_override` in `variables_override` exempts them.',
    section: 'Variables',
    sources: ['ISSUE-578849', 'MR-214991'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'PEP-087',
    title: 'a variable that refers to itself keeps its literal text',
    statement: 'A value that contains its own variable is left unexpanded and does not make the pipeline an error.',
    section: 'Variables',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'low',
  },
  {
    id: 'PEP-088',
    title: 'the rules of policy jobs see that a trigger token started the pipeline',
    statement:
      '`CI_PIPELINE_TRIGGERED` is set while the `rules` of policy jobs are evaluated, provided that a trigger token started the pipeline.',
    section: 'Variables',
    sources: ['S-PEPC', 'ISSUE-583743'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-090',
    title: 'a pipeline is skipped only when every applicable policy lets the user skip',
    statement:
      '`[skip ci]`, `[ci skip]` and the push option work only if all applicable pipeline execution and scan execution policies permit them to that user. The result is then a success: a pipeline with the status skipped and without jobs.',
    section: 'Skipping',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-091',
    title: 'skip_ci lets everyone skip when allowed, else only users on the allowlist',
    statement:
      '`allowed: true` lets everyone skip, listed or not. `allowed: false` with an allowlist lets exactly the listed users skip. A missing or empty block lets nobody skip.',
    section: 'Skipping',
    sources: ['S-PCFG'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-092',
    title: 'without a pipeline execution policy the skip check has no opinion',
    statement: 'When no pipeline execution policy is present, this check neither permits nor prevents skipping.',
    section: 'Skipping',
    sources: ['S-PCTX'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-100',
    title: 'the user who starts the pipeline must be able to read the included project',
    statement:
      'Without read access the pipeline is an error whose message says that the project was not found or access was denied, with the path of the project.',
    section: 'Access to the configuration',
    sources: ['S-PEPC', 'S-PEPDOC'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'PEP-101',
    title: 'a setting grants pipelines read access to the file in the linked policy project',
    statement:
      'With `spp_repository_pipeline_access` on, a configuration file in the linked policy project can be read without membership, and only that file. The project value counts, else the group value, else the instance value; null means inherit. The grant exists for policy projects alone and serves only the configuration of the policy itself.',
    section: 'Access to the configuration',
    sources: ['S-PEPC', 'S-PEPDOC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'PEP-102',
    title: 'deleting or renaming the included file breaks the pipelines',
    statement:
      'Pipelines of the projects under the policy fail while the file that the policy includes does not exist.',
    section: 'Access to the configuration',
    sources: ['S-PEPDOC'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'PEP-103',
    title: 'a chat pipeline keeps only the job that the command names, even a policy job',
    statement: 'All jobs but the one named by the chat command are removed; that job may come from a policy.',
    section: 'Other behaviour',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'PEP-104',
    title: 'every policy job carries the identity of its policy in its options',
    statement:
      'The options hold the name of the policy, the commit of the policy file and the id of the policy project. The `variables_override` block is there too if the policy has one.',
    section: 'Other behaviour',
    sources: ['S-PCTX'],
    confidence: 'high',
    severity: 'low',
  },
  {
    id: 'PEP-105',
    title: 'policy jobs are stored in the partition of the main pipeline',
    statement:
      'Jobs from policies have the database partition of the main pipeline; this can be seen on a live target only.',
    section: 'Other behaviour',
    sources: ['S-PEPC'],
    confidence: 'high',
    severity: 'low',
  },
] as const satisfies readonly CatalogueRule[];
