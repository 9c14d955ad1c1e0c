"""Serverless' variables, `${source:address, fallback}`, resolved before anything else looks at the document.

`${AWS::Region}` and `${LogicalId}` are CloudFormation's (Fn::Sub) and stay.
"""

import re

from .errors import NotModelled, ServerlessRefuses

# A variable has a source and one colon; two colons are CloudFormation's pseudo parameters.
# An odd number of backslashes before it keeps it as it is.
VARIABLE = re.compile(r"(?<!\\)(?:\\\\)*\$\{([a-z][a-zA-Z0-9.]*):(?! *:)([^${}]*)\}")
CALL = re.compile(r"(?<!\\)(?:\\\\)*\$\{([a-z][a-zA-Z0-9.]*\([^${}]*)\}")
ESCAPE = re.compile(r"(\\+)(?=\$\{)")
MISSING = object()


class Sources:
    def __init__(self, document, params, options, account):
        provider = document.get("provider") or {}
        self.document, self.params, self.options, self.account = document, params or {}, options or {}, account
        self.region = self.options.get("region") or provider.get("region") or "us-east-1"
        self.stage = self.options.get("stage") or provider.get("stage") or "dev"
        if isinstance(self.stage, str) and "${" in self.stage:
            self.stage = _value(self.stage, self)

    def read(self, source, address):
        if source == "param":
            return self.params.get(address, self._declared_param(address))
        if source == "opt":
            return self.options.get(address, MISSING)
        if source == "sls" and address == "stage":
            return self.stage
        if source == "aws":
            return {"accountId": self.account, "region": self.region}.get(address, MISSING)
        if source == "ssm":
            return f"SSM({address})"      # how the recordings answered
        if source == "bref" and address.startswith("layer."):
            return f"BREF_LAYER({address[6:]})"        # the plugin's own source; bref.py puts the ARN in
        if source == "self":
            value = self.document
            for part in address.split("."):
                if isinstance(value, list) and part.isdigit() and int(part) < len(value):
                    value = value[int(part)]
                else:
                    value = value.get(part, MISSING) if isinstance(value, dict) else MISSING
            return value
        raise NotModelled(f"variable source {source}:{address}")

    def _declared_param(self, address):
        declared = self.document.get("params") or {}
        for scope in (self.stage, "default"):
            if address in (declared.get(scope) or {}):
                return declared[scope][address]
        return MISSING


def _answer(source, rest, sources):
    address, *fallbacks = [part.strip() for part in rest.split(",")]
    value = sources.read(source, address)
    if value is not MISSING:
        return value
    if fallbacks:
        return fallbacks[0].strip("'\"")
    raise ServerlessRefuses(f"cannot resolve ${{{source}:{address}}}")


def _value(text, sources):
    for _ in range(20):
        found = VARIABLE.search(text)
        if not found:
            call = CALL.search(text)
            if call:
                raise NotModelled(f"variable {call.group(1)}")
            return _unescaped(text)
        answer = _answer(*found.groups(), sources)
        start = found.group(0).index("$") + found.start()
        if (start, found.end()) == (0, len(text)):
            if not isinstance(answer, str):
                return answer
            text = answer
        else:
            text = text[:start] + str(answer) + text[found.end():]
    raise ServerlessRefuses(f"variables without end in {text}")


def _unescaped(text):
    """Of the backslashes before `${`, those that escape are removed."""
    return ESCAPE.sub(lambda found: found.group(1)[:len(found.group(1)) // 2], text)


def resolve(document, params=None, options=None, account="123456789012"):
    sources = Sources(document, params, options, account)

    def walk(value):
        if isinstance(value, dict):
            return {key: walk(item) for key, item in value.items()}
        if isinstance(value, list):
            return [walk(item) for item in value]
        return _value(value, sources) if isinstance(value, str) else value

    return walk(document)
