"""Bref's plugin: a runtime `php-84-fpm` becomes a layer and `provided.al2023`. Only the layers that the recordings
use are known here; what the compiler writes has literal ARNs."""

import copy

from .errors import NotModelled

LAYERS = {
    3: ("873528684822", "provided.al2023", {"php-83": 21, "php-84": 21, "arm-php-84": 21}),
    2: ("534081306603", "provided.al2", {"php-83-fpm": 70, "arm-php-83": 69, "php-83": 70, "console": 122}),
}
CLASSES = {"fpm": "FpmRuntime", "console": "ConsoleRuntime", None: "FunctionRuntime"}


def apply(document, version):
    if "./vendor/bref/bref" not in (document.get("plugins") or []):
        return document
    document = copy.deepcopy(document)
    region = document["provider"]["region"]
    for settings in document["functions"].values():
        arm = settings.get("architecture") == "arm64"
        names = _runtime(settings, version)
        layers = [layer for layer in settings.get("layers") or []]
        layers = [_arn(version, region, name, arm) for name in names] + [_resolved(version, region, one)
                                                                         for one in layers]
        if layers:
            settings["layers"] = layers
    return document


def _runtime(settings, version):
    runtime = settings.get("runtime", "")
    if not runtime.startswith("php-"):
        return []
    _, number, *kind = runtime.split("-")
    kind = kind[0] if kind else None
    settings["runtime"] = LAYERS[version][1]
    if version == 3:
        settings["environment"] = {**(settings.get("environment") or {}),
                                   "BREF_RUNTIME": f"Bref\\{CLASSES[kind]}\\Main"}
        return [f"php-{number}"]
    if kind == "console":
        return [f"php-{number}", "console"]
    return [runtime]


def _arn(version, region, name, arm=False):
    account, _, versions = LAYERS[version]
    name = f"arm-{name}" if arm else name
    if name not in versions or region != "eu-central-1":
        raise NotModelled(f"Bref's layer {name} in {region}")
    return f"arn:aws:lambda:{region}:{account}:layer:{name}:{versions[name]}"


def _resolved(version, region, layer):
    mark = "BREF_LAYER("
    return _arn(version, region, layer[len(mark):-1]) if isinstance(layer, str) and layer.startswith(mark) else layer
