#!/usr/bin/env python3
"""Malformed HTTP for `infra serve`: valid requests with random damage, sent to listeners, WebSocket APIs, the page and the messages.

    Tests/Use/local_fuzz.py [COUNT [SEED]]

Nothing may end the server, hold a connection beyond its time, or be answered with anything but HTTP. Prints the seed.
"""

import collections
import multiprocessing
import pathlib
import random
import socket
import sys
import tempfile
import time

from local_run import LocalRun, balancer, description, function, zipped
from test_local_websocket import websocket_api

HEAD = b"Host: localhost:1\r\n"
KEY = b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
WHOLE = [
    b"GET /a?b=c HTTP/1.1\r\n" + HEAD + b"Accept: */*\r\nCookie: a=b; c=d\r\n\r\n",
    b"POST /a HTTP/1.1\r\n" + HEAD + b"Content-Length: 5\r\n\r\nhello",
    b"POST /a HTTP/1.1\r\n" + HEAD + b"Transfer-Encoding: chunked\r\nTrailer: X\r\n\r\n3;a=b\r\nabc\r\n1\r\nd\r\n0\r\nX: y\r\n\r\n",
    b"POST /a HTTP/1.1\r\n" + HEAD + b"Expect: 100-continue\r\nContent-Length: 2\r\n\r\nhi",
    b"GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /b HTTP/1.0\r\n\r\n",
    b"GET /dev HTTP/1.1\r\n" + HEAD + b"Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n" + KEY + b"\r\n"
    + b"\x81\x85\x01\x02\x03\x04\x69\x67\x6f\x68\x6e\x89\x80\x01\x02\x03\x04\x88\x82\x00\x00\x00\x00\x03\xe8",
    b"GET /a HTTP/1.1\r\n" + HEAD + b"Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n", b"OPTIONS * HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"POST /dev/@connections/a%3D HTTP/1.1\r\n" + HEAD + b"Content-Length: 2\r\n\r\nhi",
    b"POST / HTTP/1.1\r\n" + HEAD + b"X-Amz-Target: AmazonSQS.SendMessage\r\nContent-Length: 17\r\n\r\n{\"QueueUrl\":\"a\"}\n",
    b"GET /api/timeline?after=1 HTTP/1.1\r\n" + HEAD + b"\r\n", b"POST /api/invoke HTTP/1.1\r\n" + HEAD + b"Content-Length: 2\r\n\r\n{}",
]
PIECES = [b"", b"\r", b"\n", b"\r\n", b"\r\n\r\n", b"\0", b":", b" ", b"\t", b"\xff", b"0" * 20, b"-1", b"99999999999999999999", b",", b";",
          b"chunked", b"Transfer-Encoding: chunked\r\n", b"Content-Length: 3\r\n", b"Host: x\r\n", b"Upgrade: websocket\r\n", b"A" * 300,
          b"X: " + b"y" * 9000 + b"\r\n", b"HTTP/1.1", b"GET / ", b"%", b"%00", b"..", b"\x88\x80", b"\x81\xff" + b"\x7f" * 8]


def damaged(chance):
    raw = bytearray(chance.choice(WHOLE))
    for _ in range(chance.choice([0, 1, 1, 2, 3, 6])):
        where = chance.randrange(len(raw) + 1)
        piece = chance.choice(PIECES) if chance.random() < 0.8 else chance.randbytes(chance.randint(1, 4))
        raw[where:where + chance.choice([0, 0, 1, 2, 5, 30])] = piece
    if chance.random() < 0.1:
        raw = raw[:chance.randrange(len(raw) + 1)]
    if chance.random() < 0.003:
        raw[16:16] = b"".join(b"H%d: v\r\n" % number for number in range(chance.choice([100, 250, 5000])))
    return bytes(raw)


def send(ports, count, seed, results):
    chance, seen = random.Random(seed), collections.Counter()
    for _ in range(count):
        data = damaged(chance)
        with socket.socket() as link:
            link.settimeout(20)
            link.connect(("127.0.0.1", chance.choice(ports)))
            try:
                link.sendall(data)
                link.shutdown(socket.SHUT_WR)
                answer = link.recv(4096)
            except (ConnectionError, TimeoutError) as error:
                answer = b"" if isinstance(error, ConnectionError) else b"too late"
                if not isinstance(error, ConnectionError):
                    print("no answer in time", seed, data[:200])
            assert answer == b"" or answer.startswith(b"HTTP/1.1 ") or answer == b"too late", (seed, data, answer[:100])
            seen[answer[9:12].decode() if answer[:5] == b"HTTP/" else answer.decode()] += 1
            assert answer != b"too late", (seed, data)
    results.put(seen)


def fuzz(run, count, seed, processes=2):
    """How often each status was answered; nothing where the connection was closed."""
    ports = [run.ports[name] for name in ("Plain", "Plain", "Sockets", "page", "messages")]
    results = multiprocessing.Queue()
    made = [multiprocessing.Process(target=send, args=(ports, count // processes, seed + number, results)) for number in range(processes)]
    for process in made:
        process.start()
    seen = collections.Counter()
    for _ in made:
        seen.update(results.get(timeout=3600))
    for process in made:
        process.join()
        assert process.exitcode == 0
    return seen


def resources(folder):
    archive = zipped(folder / "f.zip", {"index.py": "def handler(event, context):\n    return {'statusCode': 200}\n"})
    return {**function("Fn", archive, Runtime="python3.12", Handler="index.handler"), **balancer([("/api/*", "Fn", False)]),
            **websocket_api([("$default", True)])}


def resident(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) >> 10


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(1 << 32)
    print("seed", seed)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        with LocalRun(folder, description(resources(folder))) as run:
            began, before = time.monotonic(), resident(run.process)
            seen = fuzz(run, count, seed)
            assert run.process.poll() is None and run.ask("Plain", "GET", "/")[0] == 200
            print(f"{count} requests in {time.monotonic() - began:.0f} s, memory {before} MB, then {resident(run.process)} MB")
            print(dict(seen.most_common()))


if __name__ == "__main__":
    main()
