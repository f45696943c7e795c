import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { call, list } from './github.mjs';

let server;
const requests = [];

before(async () => {
  server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    if (request.url.endsWith('/missing')) response.writeHead(404).end();
    else if (request.method === 'DELETE') response.writeHead(204).end();
    else if (request.url.endsWith('page=2')) response.end('[3]');
    else response.setHeader('link', `<${process.env.GITHUB_API_URL}/next?page=2>; rel="next"`).end('[1, 2]');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  process.env.GITHUB_API_URL = `http://127.0.0.1:${server.address().port}`;
  process.env.GITHUB_REPOSITORY = 'owner/name';
  process.env.GITHUB_TOKEN = 'secret';
});

after(() => server.close());

test('a list has all its pages', async () => assert.deepEqual(await list('issues'), [1, 2, 3]));

test('calls go to the repository of the workflow, with its token', async () => {
  assert.equal(await call('DELETE', 'issues/7/assignees', { assignees: ['ada'] }), null);
  assert.equal(requests.at(-1), 'DELETE /repos/owner/name/issues/7/assignees Bearer secret');
});

test('the repository itself is called without a slash behind it', async () => {
  await call('DELETE', '');
  assert.equal(requests.at(-1), 'DELETE /repos/owner/name Bearer secret');
});

test('a refusal is an error that names the call, not the token', async () => {
  await assert.rejects(call('GET', 'missing'), (error) => /GET .*missing answered 404/.test(error.message) && !error.message.includes('secret'));
});
