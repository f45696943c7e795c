import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';
import { composeProblems, manifestProblems, read } from './manifests.mjs';

const SERVICE = new URL('../../template-service/', import.meta.url);
const BASE = new URL('../../deploy/', import.meta.url);
const OVERLAY = new URL('deploy/example/', SERVICE);

const REMOTE = /https:\/\/github\.com\/ocadotechnology\/codeforlife-java\/\/deploy\?ref=v[\d.]+/;

const base = read(new URL('kustomization.yaml', BASE));
const overlay = read(new URL('kustomization.yaml', OVERLAY));
const deployment = read(new URL('deployment.yaml', BASE));
const compose = read(new URL('compose.yaml', SERVICE));
const pod = deployment.spec.template.spec;
const [container] = pod.containers;

const own = overlay.resources.filter((file) => file.endsWith('.yaml'));
for (const [folder, files] of [[BASE, base.resources], [OVERLAY, own]]) {
  for (const file of files) {
    test(`${file} follows the schema of Kubernetes`, async () => {
      assert.deepEqual(await manifestProblems(read(new URL(file, folder))), []);
    });
  }
}

const COMPONENTS = ['calls', 'events', 'rpc'];

test('the base has all its files', () => {
  assert.deepEqual(readdirSync(BASE).sort(), [...base.resources, ...COMPONENTS, 'kustomization.yaml'].sort());
  assert.deepEqual(readdirSync(OVERLAY).sort(), [...own, 'kustomization.yaml'].sort());
});

const BROKEN = {
  'a misspelt field': [(spec) => (spec.template.spec.containers[0].livenesProbe = {}), /livenesProbe is unknown/],
  'a value of another type': [(spec) => (spec.replicas = 'two'), /replicas/],
  'a field that is missing': [(spec) => delete spec.template.spec.containers[0].name, /name/],
};
for (const [problem, [damage, told]] of Object.entries(BROKEN)) {
  test(`${problem} is found`, async () => {
    const damaged = structuredClone(deployment);
    damage(damaged.spec);
    const problems = await manifestProblems(damaged);
    assert.equal(problems.length, 1);
    assert.match(problems[0], told);
  });
}

test('the service and its budget choose the pods of the deployment', () => {
  const labels = deployment.spec.template.metadata.labels;
  assert.deepEqual(deployment.spec.selector.matchLabels, labels);
  assert.deepEqual(read(new URL('service.yaml', BASE)).spec.selector, labels);
  assert.deepEqual(read(new URL('disruption-budget.yaml', BASE)).spec.selector.matchLabels, labels);
});

test('the policy lets requests in and the database out, of the pods of the deployment', () => {
  const { spec } = read(new URL('network-policy.yaml', BASE));
  assert.deepEqual(spec.podSelector.matchLabels, deployment.spec.template.metadata.labels);
  assert.deepEqual(spec.ingress.flatMap(({ ports }) => ports), [{ port: container.ports[0].name }]);
  assert.ok(spec.egress.some(({ ports }) => ports.some(({ port }) => port === 5432)));
});

test('the ingress routes a host that the service accepts to its port', () => {
  const { rules, tls } = read(new URL('ingress.yaml', OVERLAY)).spec;
  const [{ host, http }] = rules;
  assert.ok(overlay.configMapGenerator[0].literals.includes(`CODEFORLIFE_SERVICE_HOSTS=${host}`));
  assert.deepEqual(tls[0].hosts, [host]);
  const { metadata, spec } = read(new URL('service.yaml', BASE));
  assert.deepEqual(http.paths[0].backend.service, { name: metadata.name, port: { name: spec.ports[0].name } });
});

test('the platform asks the probes on the port that the service listens on', () => {
  const [port] = container.ports;
  assert.equal(port.containerPort, 8000);
  assert.equal(read(new URL('service.yaml', BASE)).spec.ports[0].targetPort, port.name);
  for (const [probe, path] of Object.entries({ startupProbe: '/livez', livenessProbe: '/livez', readinessProbe: '/readyz' })) {
    assert.deepEqual(container[probe].httpGet, { path, port: port.name });
  }
});

test('the container is without privileges and writes only to /tmp', () => {
  assert.equal(pod.securityContext.runAsNonRoot, true);
  assert.equal(pod.automountServiceAccountToken, false);
  assert.deepEqual(container.securityContext, {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
  assert.deepEqual(
    container.volumeMounts.filter((mount) => !mount.readOnly).map((mount) => mount.mountPath),
    ['/tmp'],
  );
});

test('the image runs as the user of the pod', () => {
  const dockerfile = readFileSync(new URL('Dockerfile', SERVICE), 'utf8');
  assert.equal(Number(/^USER (\d+)$/m.exec(dockerfile)[1]), pod.securityContext.runAsUser);
});

test('secrets are mounted as files, and no environment holds one', () => {
  const literals = [base, overlay].flatMap(({ configMapGenerator }) => configMapGenerator[0].literals);
  assert.deepEqual(literals.filter((line) => /^\w*(PASSWORD|KEYSET|SECRET|TOKEN)/.test(line)), []);
  const { mountPath } = container.volumeMounts.find(({ name }) => name === 'secrets');
  assert.ok(literals.includes(`SPRING_CONFIG_IMPORT=configtree:${mountPath}/`));
});

test('a pod has the time to answer what it has begun', () => {
  const shutdown = 30; // Spring Boot's spring.lifecycle.timeout-per-shutdown-phase
  assert.ok(pod.terminationGracePeriodSeconds > container.lifecycle.preStop.sleep.seconds + shutdown);
});

test('the overlay is of the base, its image and its config map', () => {
  assert.match(overlay.resources[0], REMOTE);
  assert.equal(overlay.images[0].name, container.image);
  for (const { configMapGenerator } of [base, overlay]) {
    assert.equal(configMapGenerator[0].name, container.envFrom[0].configMapRef.name);
  }
});

/** What kubectl would apply, with the base of this clone. */
function applied() {
  const folder = mkdtempSync(join(tmpdir(), 'kustomize-'));
  try {
    cpSync(fileURLToPath(BASE), join(folder, 'base'), { recursive: true });
    cpSync(fileURLToPath(OVERLAY), join(folder, 'overlay'), { recursive: true });
    const kustomization = join(folder, 'overlay/kustomization.yaml');
    writeFileSync(kustomization, readFileSync(kustomization, 'utf8').replace(REMOTE, '../base'));
    const { status, stdout, stderr } = spawnSync('kubectl', ['kustomize', join(folder, 'overlay')], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return parseAllDocuments(stdout).map((document) => document.toJS());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const withoutKubectl = spawnSync('kubectl', ['version', '--client']).status !== 0 && 'kubectl is missing';
if (withoutKubectl) console.warn('SKIPPED: what kustomize makes of deploy/ is not checked without kubectl.');
test('kustomize makes objects of one service out of the base and the overlay', { skip: withoutKubectl }, async () => {
  const objects = applied();
  const kinds = ['ConfigMap', 'Deployment', 'Ingress', 'NetworkPolicy', 'PodDisruptionBudget', 'Service'];
  assert.deepEqual(objects.map(({ kind }) => kind).sort(), kinds);
  for (const object of objects) assert.deepEqual(await manifestProblems(object), [], object.kind);

  const named = Object.fromEntries(objects.map((object) => [object.kind, object]));
  const { template, selector } = named.Deployment.spec;
  assert.equal(template.metadata.labels['app.kubernetes.io/name'], 'templateservice');
  const chosen = [
    selector.matchLabels,
    named.Service.spec.selector,
    named.PodDisruptionBudget.spec.selector.matchLabels,
    named.NetworkPolicy.spec.podSelector.matchLabels,
  ];
  for (const labels of chosen) assert.deepEqual(labels, template.metadata.labels);
  assert.match(template.spec.containers[0].image, /^ghcr\.io\/.*:v\d/);
  assert.equal(template.spec.containers[0].envFrom[0].configMapRef.name, named.ConfigMap.metadata.name);
  assert.ok(named.ConfigMap.data.CODEFORLIFE_SERVICE_HOSTS && named.ConfigMap.data.SPRING_CONFIG_IMPORT);
});

/** The objects of the base by kind, as a component changes them. */
function patched(name) {
  const component = read(new URL(`${name}/kustomization.yaml`, BASE));
  const objects = Object.fromEntries(base.resources.map((file) => read(new URL(file, BASE))).map((object) => [object.kind, object]));
  for (const { target, patch } of component.patches) {
    assert.equal(objects[target.kind].metadata.name, target.name);
    for (const { op, path, value } of parse(patch)) add(objects[target.kind], op, path, value);
  }
  return { component, objects };
}

/** Appends to a list, which is all that the components do. */
function add(object, op, path, value) {
  assert.equal(op, 'add');
  assert.match(path, /\/-$/);
  path.split('/').slice(1, -1).reduce((parent, key) => parent[key], object).push(value);
}

for (const name of COMPONENTS) {
  test(`the component ${name} follows the schema of Kubernetes, and the base in its patches`, async () => {
    const { component, objects } = patched(name);
    const own = (component.resources ?? []).map((file) => read(new URL(`${name}/${file}`, BASE)));
    for (const object of [...own, ...Object.values(objects)]) assert.deepEqual(await manifestProblems(object), [], object.kind);
    for (const { name: map, behavior } of component.configMapGenerator ?? []) {
      assert.deepEqual([map, behavior], [base.configMapGenerator[0].name, 'merge']);
    }
  });
}

test('other services reach the port of calls, at the pods that the deployment has', () => {
  const { objects } = patched('rpc');
  const { ports } = objects.Deployment.spec.template.spec.containers[0];
  assert.deepEqual(ports.map(({ name, containerPort }) => [name, containerPort]), [['http', 8000], ['grpc', 9090]]);
  const headless = read(new URL('rpc/service.yaml', BASE)).spec;
  assert.deepEqual(headless.selector, objects.Service.spec.selector);
  assert.equal(headless.ports[0].targetPort, 'grpc');
  assert.deepEqual(objects.NetworkPolicy.spec.ingress[1].ports, [{ port: 'grpc' }]);
  const egress = patched('calls').objects.NetworkPolicy.spec.egress.at(-1);
  assert.deepEqual(egress, { to: objects.NetworkPolicy.spec.ingress[1].from, ports: [{ port: headless.ports[0].port }] });
});

test('certificates are where the settings look for them', () => {
  for (const name of ['rpc', 'calls']) {
    const { component, objects } = patched(name);
    const { mountPath } = objects.Deployment.spec.template.spec.containers[0].volumeMounts.find((mount) => mount.name === name);
    const files = component.configMapGenerator[0].literals.filter((line) => line.includes('=file:'));
    assert.ok(files.length > 0);
    for (const file of files) assert.ok(file.includes(`=file:${mountPath}/`), file);
  }
});

test('the overlay of a service with all parts names each component of the same version, and its settings', () => {
  const text = readFileSync(new URL('kustomization.yaml', OVERLAY), 'utf8');
  const all = parse(text.replaceAll(/^ *# (only with|end of) .*\n/gm, '').replaceAll(/^( *)# (?=( *- |components))/gm, '$1'));
  assert.deepEqual(all.components, COMPONENTS.map((name) => all.resources[0].replace('deploy?', `deploy/${name}?`)));
  const { literals } = all.configMapGenerator[0];
  assert.ok(literals.some((line) => line === 'CODEFORLIFE_RPC_CALLEDSERVICE_TARGET=dns:///rpc.calledservice:9090'));
  assert.equal(overlay.components, undefined);
});

test('compose.yaml follows the schema of Compose', () => assert.deepEqual(composeProblems(compose), []));

test('compose.yaml of a service with events starts the service when its streams are made', () => {
  const withEvents = read(new URL('with/events/compose.yaml', SERVICE));
  const { services } = withEvents;
  assert.deepEqual(composeProblems(withEvents), []);
  assert.deepEqual(services.database, compose.services.database);
  assert.equal(services.provision.depends_on.broker.condition, 'service_healthy');
  assert.ok(services.broker.healthcheck);
  assert.deepEqual(services.provision.environment, services.service.environment);
  assert.deepEqual(services.service.depends_on, { provision: { condition: 'service_completed_successfully' } });
});

test('a misspelt field of compose.yaml is found', () => {
  const damaged = structuredClone(compose);
  damaged.services.service.enviroment = {};
  assert.match(composeProblems(damaged)[0], /additional properties/);
});
