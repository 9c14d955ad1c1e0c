"""The whole way from document to template, in Serverless' order."""

from . import bref, bucket, events, functions, layers, merge, outputs, parameters, roles
from .service import Service
from .variables import resolve


def expand(document, params=None, options=None, account="123456789012", bref_version=3, is_deployed=True):
    """The template that Serverless makes. What is only packaged may lack values of parameters, which a deployment may not."""
    document = resolve(document, params, options, account)
    document = bref.apply(document, bref_version)
    service = Service(document, options)
    bucket.add(service)
    roles.add_log_groups(service)
    roles.add_role(service)
    layers.add(service)
    for function in service.functions.values():
        functions.add(service, function)
    events.add(service)
    outputs.export(service)
    merge.author_resources(service)
    parameters.check(service, is_deployed)
    return service.template
