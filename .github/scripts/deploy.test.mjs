import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { deploy } from './deploy.mjs';

let server;
let order;
let status = 202;
const environment = { GITHUB_REPOSITORY: 'o/account', ENVIRONMENT: 'production', VERSION: 'v1.2.3', IMAGE: 'ghcr.io/o/account@sha256:f' };

before(async () => {
  server = createServer(async (request, response) => {
    order = JSON.parse((await request.toArray()).join(''));
    response.writeHead(status).end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  environment.DEPLOY_HOOK = `http://127.0.0.1:${server.address().port}/secret`;
});

after(() => server.close());

test('the hook is told which image to run where', async () => {
  assert.deepEqual(await deploy(environment), []);
  assert.deepEqual(order, { service: 'o/account', environment: 'production', version: 'v1.2.3', image: 'ghcr.io/o/account@sha256:f' });
});

test('a refusal fails the deployment, without telling the hook', async () => {
  status = 503;
  const [problem] = await deploy(environment);
  assert.match(problem, /production answered 503/);
  assert.ok(!problem.includes('secret'));
});

test('an environment without a hook is a mistake', async () => {
  assert.match((await deploy({ ...environment, DEPLOY_HOOK: '' }))[0], /DEPLOY_HOOK of the environment production is missing/);
});
