// Once before all tests: the demonstration, written into one database that every server copies.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEED, binary, settings } from './server.ts';

export default function seed(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'majakka-seed-'));
  execFileSync(binary, ['seed-demo', '--days', '0'], { env: { ...settings(folder, 3999), MAJAKKA_DEMO: '1' }, stdio: 'pipe' });
  process.env[SEED] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
