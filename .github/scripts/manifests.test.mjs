import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { composeProblems, manifestProblems, read } from './manifests.mjs';

const SERVICE = new URL('../../template-service/', import.meta.url);
const BASE = new URL('deploy/base/', SERVICE);
const OVERLAY = new URL('deploy/overlays/example/', SERVICE);

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

test('the base has all its files', () => {
  assert.deepEqual(readdirSync(BASE).sort(), [...base.resources, 'kustomization.yaml'].sort());
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
  const { spec } = read(new URL('network-policy.yaml', OVERLAY));
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
  assert.equal(new URL(`${overlay.resources[0]}/`, OVERLAY).href, BASE.href);
  assert.equal(overlay.images[0].name, container.image);
  for (const { configMapGenerator } of [base, overlay]) {
    assert.equal(configMapGenerator[0].name, container.envFrom[0].configMapRef.name);
  }
});

test('compose.yaml follows the schema of Compose', () => assert.deepEqual(composeProblems(compose), []));

test('a misspelt field of compose.yaml is found', () => {
  const damaged = structuredClone(compose);
  damaged.services.service.enviroment = {};
  assert.match(composeProblems(damaged)[0], /additional properties/);
});
