/** Serves a folder of built files over HTTP: GET and HEAD only, known types only, nothing outside the folder. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, sep } from 'node:path';
import { SECURITY_HEADERS } from './csp';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webm': 'audio/webm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The file behind a request path, or null. Symbolic links that lead out of the folder count as outside. */
export async function fileFor(folder: string, url: string): Promise<{ path: string; size: number } | null> {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part.startsWith('.'))) return null;
  if (path.endsWith('/')) path += 'index.html';
  try {
    const root = await realpath(folder);
    const found = await realpath(join(root, path));
    if (!found.startsWith(root + sep)) return null;
    const info = await stat(found);
    return info.isFile() ? { path: found, size: info.size } : null;
  } catch {
    return null;
  }
}

export function staticServer(folder: string): Server {
  return createServer((request, response) => {
    const refuse = (status: number, text: string): void => {
      response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(405, 'Only GET and HEAD');
      return;
    }
    void fileFor(folder, request.url ?? '/').then((file) => {
      if (file === null) {
        refuse(404, 'Not found');
        return;
      }
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        'Content-Type': TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
        'Content-Length': file.size,
        // Built names carry a hash of their content; the page itself must stay fresh.
        'Cache-Control': /-[\w-]{8}\.\w+$/.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      const stream = createReadStream(file.path);
      stream.on('error', () => response.destroy());
      stream.pipe(response);
    });
  });
}

/** Listens on the first free port from `port` on; with `exact`, on that port or not at all. Port 0 means any. Only this machine reaches it unless another host is named. */
export async function listen(server: Server, port: number, exact = false, host = '127.0.0.1'): Promise<number> {
  const last = exact ? port : port + 99;
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || candidate >= last) throw error;
    }
  }
}
