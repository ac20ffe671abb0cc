// Preloaded into a process (and its worker threads): whatever opens a connection or asks for an address ends it.
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

function forbid(owner, ...names) {
  for (const name of names) {
    if (!(name in owner)) throw new Error(`there is no ${name} to guard`);
    owner[name] = () => {
      process.stderr.write(`network used: ${name}\n`);
      process.exit(99);
    };
  }
}

forbid(net, 'connect', 'createConnection');
forbid(net.Socket.prototype, 'connect');
forbid(tls, 'connect');
forbid(http, 'request', 'get');
forbid(https, 'request', 'get');
forbid(http2, 'connect');
forbid(dgram, 'createSocket');
const lookups = ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'];
forbid(dns, ...lookups);
forbid(dns.promises, ...lookups);
forbid(globalThis, 'fetch', 'WebSocket' in globalThis ? 'WebSocket' : 'fetch');
syncBuiltinESMExports();
