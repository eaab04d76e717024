import { expect, it } from 'vitest';
import { tracedHead } from './packet-trace.ts';

const line = (packet: string) => `16:20:11.123456 pkt-line.c:80           packet:        fetch< ${packet}\n`;
const oid = '3c39224149e2ab0bf9959c5f2776546ae1b47a19';

it.each([
  ['protocol 2', line(`${oid} HEAD symref-target:refs/heads/main`), 'main'],
  ['an attribute behind it', line(`${oid} HEAD symref-target:refs/heads/release/1.x peeled:${oid}`), 'release/1.x'],
  ['protocol 0', line(`${oid} HEAD\\0multi_ack symref=HEAD:refs/heads/trunk object-format=sha1`), 'trunk'],
  ['signs', line(`${oid} HEAD symref-target:refs/heads/a'"$(b)`), `a'"$(b)`],
  ['a detached HEAD', line(`${oid} HEAD`), undefined],
  ['another ref', line(`${oid} refs/heads/HEAD symref-target:refs/heads/no`), undefined],
  [
    'a name beyond ASCII, which the trace shows byte by byte',
    line(`${oid} HEAD symref-target:refs/heads/caf\\303\\251`),
    undefined,
  ],
  ['something that is no branch', line(`${oid} HEAD symref-target:refs/x/main`), undefined],
  [
    'another answer after a failed try',
    line(`${oid} HEAD symref-target:refs/heads/old`) + line(`${oid} HEAD symref-target:refs/heads/new`),
    'new',
  ],
  ['a target that climbs', line(`${oid} HEAD symref-target:refs/heads/../x`), undefined],
  ['a target that looks like an option', line(`${oid} HEAD symref-target:refs/heads/--upload-pack=x`), undefined],
  ['nothing', '', undefined],
])('%s', (_, trace, branch) => {
  expect(tracedHead(trace)).toBe(branch);
});
