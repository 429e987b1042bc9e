import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyTimeStamp } from '../../src/proof/time-stamp.ts';
import { hasOpenssl, openssl } from '../support/certificates.ts';
import { type MadeService, makeService, type ServiceOptions } from '../support/time-stamping.ts';

const message = new TextEncoder().encode('ce qui est horodaté');

describe.skipIf(!hasOpenssl)('a time-stamp made by openssl (skipped without it)', () => {
  let service: MadeService;
  let token: Buffer;
  beforeAll(() => {
    service = makeService();
    token = service.stamp(message);
  });

  it('holds, and says when and by whom', async () => {
    const stamp = await verifyTimeStamp(token, message);
    expect(stamp).toMatchObject({ outcome: 'stamped', by: 'Horodatage de test, Service de test' });
    const at = stamp.outcome === 'stamped' ? Date.parse(stamp.at) : Number.NaN;
    expect(Math.abs(at - Date.now())).toBeLessThan(60_000);
  });

  it.each<[string, ServiceOptions]>([
    ['P-256', { key: 'P-256' }],
    ['P-384 and SHA-384', { key: 'P-384', hash: 'sha384' }],
    ['RSA and SHA-512', { hash: 'sha512' }],
    ['a certificate named by SHA-512', { named: 'sha512' }],
    ['a certificate named by SHA-1, as elder services do', { named: 'sha1' }],
  ])('holds with %s', async (_, options) => {
    expect(await verifyTimeStamp(makeService(options).stamp(message), message)).toMatchObject({ outcome: 'stamped' });
  });

  it.each<[string, readonly string[]]>([
    ['written in BER, its lengths left open', ['-stream']],
    ['signed with RSA-PSS', ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:32']],
    ['signed with RSA-PSS and its longest salt', ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:max']],
  ])('holds where it is %s, and is of nothing else', async (_, more) => {
    const signed = service.sign(service.infoOf(token), more);
    expect(await verifyTimeStamp(signed, message)).toEqual(await verifyTimeStamp(token, message));
    expect(await verifyTimeStamp(signed, new Uint8Array())).toEqual({ outcome: 'differs' });
    const changed = Uint8Array.from(signed);
    changed[changed.length - 40] = (changed.at(-40) ?? 0) ^ 1;
    expect(await verifyTimeStamp(changed, message)).toEqual({ outcome: 'differs' });
    for (let at = 0; at < signed.length; at += 41) {
      expect(await verifyTimeStamp(signed.subarray(0, at), message)).toEqual({ outcome: 'unusable' });
    }
  });

  it('is unusable where it is nested without end', async () => {
    const deep = Buffer.alloc(20_000, Buffer.from('3080', 'hex'));
    expect(await verifyTimeStamp(deep, message)).toEqual({ outcome: 'unusable' });
    expect(await verifyTimeStamp(Buffer.from('0480', 'hex'), message)).toEqual({ outcome: 'unusable' });
    expect(await verifyTimeStamp(Buffer.from('1f8100', 'hex'), message)).toEqual({ outcome: 'unusable' });
  });

  it('is of nothing else', async () => {
    const other = new TextEncoder().encode('ce qui est horodate');
    expect(await verifyTimeStamp(token, other)).toEqual({ outcome: 'differs' });
    expect(await verifyTimeStamp(token, new Uint8Array())).toEqual({ outcome: 'differs' });
  });

  it.each<[string, ServiceOptions]>([
    ['for time-stamps and e-mail', { usage: 'critical, emailProtection, timeStamping' }],
    ['for e-mail', { usage: 'critical, emailProtection' }],
    ['whose use is not critical', { usage: 'timeStamping' }],
  ])('is unusable with a certificate %s', async (_, options) => {
    const other = makeService(options);
    // Stamped after that certificate was made: it is in force.
    const info = service.infoOf(service.stamp(message));
    expect(await verifyTimeStamp(service.sign(info), message)).toMatchObject({ outcome: 'stamped' });
    expect(await verifyTimeStamp(other.sign(info), message)).toEqual({ outcome: 'unusable' });
  });

  it.each(['19990101000000Z', '20991231235959Z', '20261341256199Z'])(
    'is unusable where it says %s, when its certificate was not in force',
    async (moment) => {
      const info = service.infoOf(token);
      const at = info.toString('latin1').search(/20\d{12}Z/);
      info.write(moment, at, 'latin1');
      expect(await verifyTimeStamp(service.sign(info), message)).toEqual({ outcome: 'unusable' });
    },
  );

  it('is unusable where it says something else than a time-stamp does', async () => {
    expect(await verifyTimeStamp(service.sign(Buffer.from('30020500', 'hex')), message)).toEqual({
      outcome: 'unusable',
    });
    expect(await verifyTimeStamp(service.reply(Buffer.from('')), message)).toEqual({ outcome: 'unusable' });
  });

  it('says the same or does not hold, whichever byte of it is changed', async () => {
    const said = await verifyTimeStamp(token, message);
    const outcomes = { stamped: 0, differs: 0, unusable: 0 };
    for (let at = 0; at < token.length; at += 1) {
      const changed = Uint8Array.from(token);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const found = await verifyTimeStamp(changed, message);
      outcomes[found.outcome] += 1;
      if (found.outcome === 'stamped') expect(found).toEqual(said);
    }
    // What no signature covers: the list of hashes used, versions, and parameters that are empty.
    expect(outcomes.stamped).toBeLessThan(40);
    expect(outcomes.differs).toBeGreaterThan(300);
  });

  it('is unusable wherever it is cut, without an exception', async () => {
    for (let at = 0; at < token.length; at += 7) {
      expect(await verifyTimeStamp(token.subarray(0, at), message)).toEqual({ outcome: 'unusable' });
    }
  });

  it('is verified by openssl too, over the same bytes', () => {
    const [file, data] = [`${service.certificate}.tst`, `${service.certificate}.data`];
    writeFileSync(file, token);
    writeFileSync(data, message);
    const said = openssl('ts', '-verify', '-in', file, '-token_in', '-data', data, '-CAfile', service.certificate);
    expect(said.toString()).toContain('Verification: OK');
  });
});
