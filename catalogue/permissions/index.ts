export { accessLevels, refusalPrecedence, userTypes, visibilityLevels } from './access-levels.ts';
export { customAbilities, customRoleLimit } from './custom-abilities.ts';
export {
  alwaysAccessibleRoutes,
  credentialsWithOwnRoutes,
  granularAccessKinds,
  granularOnlyResources,
  granularOperations,
  granularPermissions,
  granularRequirements,
  inferredGranularCategories,
  publicRoutes,
  surprisingGranularRoutes,
} from './granular.ts';
export { groupMatrix } from './group-matrix.ts';
export {
  closedToJobTokens,
  deprecatedJobTokenPolicies,
  jobTokenAllowlistLimit,
  jobTokenEndpoints,
  jobTokenEndpointsWithoutPolicy,
  jobTokenPolicies,
  jobTokenReachableByTokenType,
  jobTokenSettings,
  publicFeaturesWithoutAllowlist,
  surprisingJobTokenEndpoints,
} from './job-tokens.ts';
export { keyRoutes } from './key-routes.ts';
export type {
  AbilityRestriction,
  AccessLevel,
  AccessTokenKind,
  ActsAs,
  BoundaryType,
  ConditionalGrant,
  CustomAbility,
  CustomAbilityScope,
  DeployTokenScope,
  GrantCondition,
  GrantedRole,
  GrantShape,
  GranularOnlyResource,
  GranularOperation,
  GranularPermission,
  GranularRequirement,
  GranularRoute,
  HttpMethod,
  JobTokenEndpoint,
  JobTokenPolicy,
  JobTokenSetting,
  KeyRoute,
  LegacyScope,
  MatrixRow,
  MemberRole,
  OauthScopeArea,
  PermissionScope,
  RoleDefinition,
  RoleName,
  Route,
  ScopeCapability,
  SourceConflict,
  SourceConflictId,
  TokenKind,
} from './model.ts';
export {
  boundaryTypes,
  customAbilityScopes,
  grantConditions,
  grantShapes,
  memberRoles,
  permissionScopes,
  roleNames,
  sourceConflictIds,
} from './model.ts';
export { projectMatrix } from './project-matrix.ts';
export { roles } from './roles.ts';
export { sourceConflicts } from './source-conflicts.ts';
export {
  aiWorkflowsMethods,
  deployTokenScopes,
  legacyScopes,
  mcpPipelineActions,
  oauthScopes,
  tokenFields,
  tokenKinds,
} from './tokens.ts';
