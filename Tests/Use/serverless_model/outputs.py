"""Serverless exports the outputs that it made itself; the author's come later and are left alone."""


def export(service):
    for key, output in service.outputs.items():
        output["Export"] = {"Name": f"sls-{service.name}-{service.stage}-{key}"}
