const text = { type: 'string', minLength: 1 } as const;
const localTime = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' } as const;
const tool = {
  type: 'object',
  required: ['id', 'name', 'version', 'vendor'],
  properties: { id: text, name: text, version: text, vendor: { type: 'object', required: ['name'] } },
} as const;
const dependency = {
  type: 'object',
  required: ['package', 'version'],
  properties: { package: { type: 'object', required: ['name'], properties: { name: text } }, version: text },
} as const;
const line = { type: 'integer', minimum: 1 } as const;

/** What the report format of the platform (schema 15) demands of the location of each scanner. */
const locations = {
  sast: { required: ['file'], properties: { file: text, start_line: line, end_line: line } },
  secret_detection: {
    required: ['commit'],
    properties: {
      file: text,
      start_line: line,
      commit: { type: 'object', required: ['sha'], properties: { sha: text } },
    },
  },
  dependency_scanning: { required: ['file', 'dependency'], properties: { file: text, dependency } },
  container_scanning: {
    required: ['image', 'operating_system', 'dependency'],
    properties: { image: text, operating_system: text, dependency },
  },
  dast: { properties: { hostname: text, method: text, param: { type: 'string' }, path: text } },
  api_fuzzing: { properties: { hostname: text, method: text, param: { type: 'string' }, path: text } },
  coverage_fuzzing: { properties: { crash_type: text, crash_state: text, crash_address: text } },
} as const;

/** The security report format of the platform, as far as it demands anything. */
export const securityReportSchema = {
  type: 'object',
  required: ['scan', 'version', 'vulnerabilities'],
  properties: {
    version: { type: 'string', pattern: '^15\\.\\d+\\.\\d+$' },
    scan: {
      type: 'object',
      required: ['analyzer', 'scanner', 'type', 'start_time', 'end_time', 'status'],
      properties: {
        analyzer: tool,
        scanner: tool,
        type: { enum: Object.keys(locations) },
        start_time: localTime,
        end_time: localTime,
        status: { enum: ['success', 'failure'] },
      },
    },
    vulnerabilities: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'identifiers', 'location'],
        properties: {
          id: text,
          name: { type: 'string', maxLength: 255 },
          description: { type: 'string', maxLength: 1_048_576 },
          severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
          solution: { type: 'string', maxLength: 7000 },
          identifiers: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['type', 'name', 'value'],
              properties: { type: text, name: text, value: text },
            },
          },
          location: { type: 'object' },
          flags: {
            type: 'array',
            items: {
              type: 'object',
              required: ['type', 'origin', 'description'],
              properties: { type: { enum: ['flagged-as-likely-false-positive'] }, origin: text, description: text },
            },
          },
        },
      },
    },
    remediations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['fixes', 'summary', 'diff'],
        properties: { fixes: { type: 'array', minItems: 1, items: { type: 'object', required: ['id'] } }, diff: text },
      },
    },
  },
  allOf: Object.entries(locations).map(([type, location]) => ({
    if: { properties: { scan: { type: 'object', properties: { type: { const: type } } } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      properties: {
        vulnerabilities: {
          type: 'array',
          items: { type: 'object', properties: { location: { type: 'object', ...location } } },
        },
        ...(type === 'dast' && { scan: { type: 'object', required: ['scanned_resources'] } }),
      },
      ...(type === 'dependency_scanning' && { required: ['dependency_files'] }),
    },
  })),
} as const;

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

/** What CycloneDX 1.5 demands, and what the platform reads besides. */
export const billOfMaterialsSchema = {
  type: 'object',
  required: ['bomFormat', 'specVersion', 'version', 'serialNumber', 'metadata', 'components'],
  properties: {
    bomFormat: { const: 'CycloneDX' },
    specVersion: { const: '1.5' },
    serialNumber: { type: 'string', pattern: `^urn:uuid:${uuid}$` },
    version: { type: 'integer', minimum: 1 },
    metadata: {
      type: 'object',
      required: ['properties'],
      properties: {
        properties: {
          type: 'array',
          contains: {
            type: 'object',
            properties: { name: { const: 'gitlab:meta:schema_version' }, value: { const: '1' } },
          },
        },
      },
    },
    components: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        required: ['type', 'name', 'version', 'purl'],
        properties: {
          type: { const: 'library' },
          purl: { type: 'string', pattern: '^pkg:' },
          licenses: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['license'],
              properties: { license: { type: 'object', oneOf: [{ required: ['id'] }, { required: ['name'] }] } },
            },
          },
        },
      },
    },
  },
} as const;
