"""The two ways in which an expansion ends without a template."""


class NotModelled(Exception):
    """The model does not know what Serverless does with this; extend the model before relying on it."""


class ServerlessRefuses(Exception):
    """Serverless itself would stop with an error."""


def known(value, keys, where):
    """Refuses properties that the model would otherwise drop in silence."""
    unknown = sorted(set(value) - set(keys.split()))
    if unknown:
        raise NotModelled(f"{where}: {', '.join(unknown)}")
