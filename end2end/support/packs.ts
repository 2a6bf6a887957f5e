// The pack that an inspector is handed: taking one, and what is in it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Page, expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** Downloads a pack from its page and gives its files by their names. */
export async function takePack(page: Page, reach: string): Promise<Record<string, string>> {
  await page.getByLabel(reach).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lataa tarkastuspaketti' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^majakka-pack-\d{4}-\d{2}-\d{2}\.zip$/);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Offers the files as they lie beside each other, and nothing else, while `look` opens them. */
export async function opened(files: Record<string, string>, look: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((asked, answer) => {
    const name = (asked.url ?? '').slice(1);
    const kinds: Record<string, string> = { html: 'text/html', css: 'text/css' };
    answer.writeHead(name in files ? 200 : 204, { 'content-type': `${kinds[name.split('.').pop() ?? ''] ?? 'text/plain'}; charset=utf-8` });
    answer.end(files[name]);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await look(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The words of one column of a table, without its head. */
export function column(csv: string, at: number): string[] {
  const lines = csv.replace(/^\ufeff/, '').trimEnd().split('\r\n').slice(1);
  return lines.map((line) => (line.match(/("([^"]|"")*"|[^;]*)(;|$)/g) ?? [])[at]?.replace(/;$/, '') ?? '');
}
