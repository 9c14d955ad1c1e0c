"""A WebSocket client over a plain socket, by RFC 6455, which can also break its rules."""

import base64
import hashlib
import os
import socket
import struct


class WebSocket:
    def __init__(self, port, target, headers=()):
        self.link = socket.create_connection(("127.0.0.1", port), timeout=20)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [f"GET {target} HTTP/1.1", f"Host: localhost:{port}", "Upgrade: websocket", "Connection: Upgrade",
                 f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13", *(f"{name}: {value}" for name, value in headers)]
        self.link.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        self.rest = b""
        while b"\r\n\r\n" not in self.rest:
            part = self.link.recv(65536)
            if not part:
                break
            self.rest += part
        self.head, _, self.rest = self.rest.partition(b"\r\n\r\n")
        self.status = int(self.head.split()[1])
        if self.status == 101:
            wanted = base64.b64encode(hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest())
            assert b"Sec-WebSocket-Accept: " + wanted in self.head

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.link.close()

    def take(self, count):
        while len(self.rest) < count:
            part = self.link.recv(65536)
            if not part:
                raise EOFError
            self.rest += part
        part, self.rest = self.rest[:count], self.rest[count:]
        return part

    def frame(self, code, payload, last=True, masked=True, flags=0):
        size = len(payload)
        head = bytes([(0x80 if last else 0) | flags | code])
        bit = 0x80 if masked else 0
        head += bytes([bit | size]) if size < 126 else bytes([bit | 126]) + struct.pack(">H", size) if size < 65536 \
            else bytes([bit | 127]) + struct.pack(">Q", size)
        mask = os.urandom(4)
        body = bytes(byte ^ mask[index % 4] for index, byte in enumerate(payload)) if masked else payload
        self.link.sendall(head + (mask if masked else b"") + body)

    def send(self, text):
        self.frame(1, text.encode())

    def read(self):
        """The code and the payload of the next frame."""
        first, second = self.take(2)
        assert first & 0x70 == 0 and second & 0x80 == 0, ("servers do not mask", first, second, self.rest[:40])
        size = second & 0x7F
        if size == 126:
            size, = struct.unpack(">H", self.take(2))
        elif size == 127:
            size, = struct.unpack(">Q", self.take(8))
        return first & 0x0F, self.take(size)

    def text(self):
        code, payload = self.read()
        assert code == 1, (code, payload)
        return payload.decode()

    def closed(self):
        """The status that the server ends with."""
        code, payload = self.read()
        assert code == 8, (code, payload)
        return struct.unpack(">H", payload[:2])[0]
