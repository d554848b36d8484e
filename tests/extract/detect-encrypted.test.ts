import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

test('a Word file with a password is said to be encrypted, and an old Word file to be of another kind', async () => {
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const encrypted = Buffer.concat([
    Buffer.from(old),
    Buffer.alloc(512),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  await expect(extract([{ name: 'brief.docx', bytes: encrypted }])).rejects.toMatchObject({
    id: 'file-encrypted',
  });
  await expect(extract([{ name: 'brief.doc', bytes: Buffer.from(old) }])).rejects.toMatchObject({
    id: 'format-unsupported',
    values: { format: 'doc' },
  });
});
