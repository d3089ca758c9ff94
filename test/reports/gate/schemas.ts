// What readers demand of the formats, as far as the gate uses them. Unknown keys are refused, so that a misspelt one shows.

const text = { type: 'string', minLength: 1 } as const;
const message = { type: 'object', required: ['text'], properties: { text }, additionalProperties: false } as const;

const location = {
  type: 'object',
  required: ['physicalLocation'],
  additionalProperties: false,
  properties: {
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation', 'region'],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: 'object',
          required: ['uri'],
          additionalProperties: false,
          // A reference relative to the root: no scheme, no slash in front, no blank.
          properties: { uri: { type: 'string', pattern: '^(?!/)[^\\s:\\\\]+$' }, uriBaseId: text },
        },
        region: {
          type: 'object',
          required: ['startLine'],
          additionalProperties: false,
          properties: { startLine: { type: 'integer', minimum: 1 } },
        },
      },
    },
  },
} as const;

const result = {
  type: 'object',
  required: ['ruleId', 'ruleIndex', 'level', 'message', 'partialFingerprints'],
  additionalProperties: false,
  properties: {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: 0 },
    level: { enum: ['none', 'note', 'warning', 'error'] },
    message,
    locations: { type: 'array', items: location },
    partialFingerprints: { type: 'object', minProperties: 1, additionalProperties: text },
    properties: { type: 'object' },
  },
} as const;

const rule = {
  type: 'object',
  required: ['id'],
  additionalProperties: false,
  properties: {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    properties: { type: 'object' },
  },
} as const;

const invocation = {
  type: 'object',
  required: ['executionSuccessful'],
  additionalProperties: false,
  properties: {
    executionSuccessful: { type: 'boolean' },
    commandLine: text,
    startTimeUtc: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
  },
} as const;

/** SARIF 2.1.0, the part of its schema that the gate writes. */
export const sarifSchema = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: text,
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: text,
                  semanticVersion: text,
                  rules: { type: 'array', uniqueItems: true, items: rule },
                },
              },
            },
          },
          automationDetails: { type: 'object', properties: { id: text }, additionalProperties: false },
          invocations: { type: 'array', items: invocation },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: { type: 'array', items: result },
        },
      },
    },
  },
} as const;

/** The code quality report of GitLab. */
export const codeQualitySchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: text,
      check_name: text,
      fingerprint: text,
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          // Relative to the repository, without a dot in front.
          path: { type: 'string', pattern: '^(?![./]/?)[^\\\\]+$' },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
} as const;
