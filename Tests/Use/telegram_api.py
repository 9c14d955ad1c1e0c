"""Stands for Telegram's Bot API: takes and refuses as its documentation says.

Source: Telegram Bot API, "Making requests", "setWebhook", "getWebhookInfo", "setMyCommands".
"""

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


class TelegramAPI:
    def __init__(self, token):
        self.token, self.webhook, self.commands, self.methods = token, {}, [], []
        self.last_error = None
        api = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                status, answer = api.answer(self.path, body, self.headers.get("Content-Type"))
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(json.dumps(answer).encode())

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, path, body, kind):
        found = re.fullmatch(r"/bot([^/]+)/(\w+)", path)
        if not found or found[1] != self.token:
            return 401, {"ok": False, "error_code": 401, "description": "Unauthorized"}
        if kind != "application/json":
            return self.bad("wrong content type")
        method, parameters = found[2], json.loads(body or b"{}")
        self.methods.append(method)
        return getattr(self, method)(**parameters)

    @staticmethod
    def bad(text):
        return 400, {"ok": False, "error_code": 400, "description": f"Bad Request: {text}"}

    @staticmethod
    def good(result=True):
        return 200, {"ok": True, "result": result}

    def setWebhook(self, url, secret_token=None, drop_pending_updates=False, allowed_updates=(), max_connections=40):
        parts = urlsplit(url)
        if parts.scheme != "https" or not parts.hostname:
            return self.bad("bad webhook: An HTTPS URL must be provided for webhook")
        if (parts.port or 443) not in (443, 80, 88, 8443):
            return self.bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
        if secret_token and not re.fullmatch("[A-Za-z0-9_-]{1,256}", secret_token):
            return self.bad("secret token contains unallowed characters")
        if parts.hostname == "refused.example.com":
            return self.bad(f"bad webhook: Failed to resolve host, says {secret_token} of {self.token}")
        self.webhook = {"url": url, "allowed_updates": list(allowed_updates), "max_connections": max_connections, "secret": secret_token}
        return self.good()

    def setMyCommands(self, commands):
        if not all(re.fullmatch("[a-z0-9_]{1,32}", one["command"]) and 1 <= len(one["description"]) <= 256 for one in commands):
            return self.bad("BOT_COMMAND_INVALID")
        self.commands = commands
        return self.good()

    def deleteWebhook(self, drop_pending_updates=False):
        self.webhook = {}
        return self.good()

    def getWebhookInfo(self):
        known = {key: value for key, value in self.webhook.items() if key != "secret" and (key != "allowed_updates" or value)}
        error = {"last_error_date": 1793000000, "last_error_message": self.last_error} if self.last_error else {}
        return self.good({"url": "", "has_custom_certificate": False, "pending_update_count": 3, **known, **error})

    def close(self):
        self.server.shutdown()
        self.server.server_close()
