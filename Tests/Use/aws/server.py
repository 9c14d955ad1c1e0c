"""moto's server. Where a change set fails, moto raises and AWS tells it by events and states; so it does here.

    python server.py PORT_FILE

At PORT_FILE.control a program asks for a branch: another server, forked, that begins with what is there and goes its own way; it
ends when the connection does.

Source of the events and states: AWS CloudFormation User Guide, "Stack status codes", "Stack failure options".
"""

import base64
import hashlib
import json
import os
import signal
import socket
import sys
import threading
from pathlib import Path

import rights
import simulator
from moto.cloudformation import models, parsing
from moto.iam.access_control import IAMRequestBase
from moto.moto_server.threaded_moto_server import ThreadedMotoServer
from moto.s3.exceptions import S3ClientError
from moto.s3.models import s3_backends
from moto.s3.responses import S3Response

_apply = models.ChangeSet.apply
_execute = models.CloudFormationBackend.execute_change_set
_create = models.CloudFormationBackend.create_change_set


def _created(stack):
    return dict(stack.resource_map._parsed_resources)


def _fails(stack, kind, name, type_, reason, others=()):
    """As AWS tells it: the failure, what was cancelled for it, the rollback."""
    rolled_back = "ROLLBACK" if kind == "CREATE" else "UPDATE_ROLLBACK"
    for status, resource, why in [
            (f"{kind}_FAILED", (name, type_), reason),
            *[(f"{kind}_FAILED", other, f"Resource {'creation' if kind == 'CREATE' else 'update'} cancelled") for other in others],
            (f"{rolled_back}_IN_PROGRESS", None, f"The following resource(s) failed to {kind.lower()}: [{name}]. "),
            (f"{rolled_back}_COMPLETE", None, None)]:
        stack._add_stack_event(status, resource_status_reason=why)
        if resource:
            event = stack.events[-1]
            event.logical_resource_id, event.physical_resource_id, event.resource_type = resource[0], "", resource[1]
    stack.status = f"{rolled_back}_COMPLETE"


def _imports(template):
    if isinstance(template, dict):
        if "Fn::ImportValue" in template:
            yield template["Fn::ImportValue"]
        for value in template.values():
            yield from _imports(value)
    elif isinstance(template, list):
        for value in template:
            yield from _imports(value)


class InvalidChangeSetStatus(models.AlreadyExistsException):
    code = "InvalidChangeSetStatus"


def execute(self, change_set_name, stack_name=None):
    found = self.describe_change_set(change_set_name)
    if found.execution_status != "AVAILABLE":
        raise InvalidChangeSetStatus(
            f"ChangeSet [{change_set_name}] cannot be executed in its current execution status of [{found.execution_status}]")
    stack, kind, template = self.stacks[found.stack_id], found.change_set_type, found.template_dict
    stack.resource_map.cross_stack_resources = self.exports
    gone = [name for name in self.exports if self.exports[name].exporting_stack_id == stack.stack_id
            and name not in [one["Export"]["Name"] for one in template.get("Outputs", {}).values() if "Export" in one]]
    for other in self.stacks.values():
        for name in gone:
            if other is not stack and other.template and name in _imports(other.template_dict):
                stack._add_stack_event(f"{kind}_IN_PROGRESS", resource_status_reason="User Initiated")
                found.execution_status = "EXECUTE_FAILED"
                return _fails(stack, kind, stack.name, "AWS::CloudFormation::Stack",
                              f"Export {name} cannot be deleted as it is in use by {other.name}")
    try:
        _execute(self, change_set_name, stack_name)
    except Exception as error:  # whatever moto's resource says of it
        reason = str(getattr(error, "description", None) or getattr(error, "message", None) or error)
        broken = [(name, one["Type"]) for name, one in template["Resources"].items() if name not in _created(stack)]
        (name, type_), others = (broken[0], broken[1:2]) if broken else ((stack.name, "AWS::CloudFormation::Stack"), [])
        _fails(stack, kind, name, type_, reason, others)
        found.execution_status = "EXECUTE_FAILED"
        if kind == "CREATE":
            stack.resource_map.delete()
        return
    stack._parse_template()
    stack.description = template.get("Description")
    stack.parameters, stack.tags, stack.role_arn = found.parameters, found.tags or {}, found.role_arn
    stack.output_map = stack._create_output_map()
    for name in gone:
        del self.exports[name]
    for export in stack.exports:
        self.exports[export.name] = export


def create(self, stack_name, change_set_name, *arguments, **named):
    """A stack that waits for its first change set is one stack, however many change sets it gets; moto makes another each time."""
    kind = named.get("change_set_type") or (arguments[3] if len(arguments) > 3 else "")
    for one in self.change_sets.values():
        if one.change_set_name == change_set_name and one.stack.name == stack_name and one.execution_status == "AVAILABLE":
            raise models.AlreadyExistsException(f"ChangeSet {change_set_name} cannot be created due to a mismatch with existing")
    if kind == "CREATE":
        for id_, stack in list(self.stacks.items()):
            if stack.name == stack_name and stack.status == "REVIEW_IN_PROGRESS":
                del self.stacks[id_]
    return _create(self, stack_name, change_set_name, *arguments, **named)


# Who asks: the statements of the request that a thread is at; None while nobody's rights are looked at.
_asking = threading.local()


def _check(action, resource, context=None):
    """Raises what AWS says, if the caller may not; notes what was asked for."""
    statements = getattr(_asking, "statements", None)
    if statements is None:
        return
    with open(f"{sys.argv[1]}.asked", "a") as asked:
        asked.write(json.dumps([action, resource, context or {}]) + "\n")
    if not rights.allows(statements, action, resource, context):
        raise RuntimeError(f"User: arn:aws:iam::123456789012:user/deployer is not authorized to perform: {action} on resource: "
                           f"{resource} because no identity-based policy allows the {action} action")


def permitted(self, resource):
    """moto knows neither the resource of most calls nor conditions in policies."""
    _asking.statements = None
    if self._action == "sts:GetCallerIdentity":
        return
    documents = [next(version.document for version in one.versions if version.is_default) if hasattr(one, "versions")
                 else one["policy_document"] for one in self._access_key.collect_policies()]
    policies = [json.loads(one) if isinstance(one, str) else one for one in documents]
    _asking.statements = [statement for one in policies for statement in one["Statement"]]
    if self._service == "cloudformation":
        data = {key: value[0] if isinstance(value, list) else value for key, value in (self._data or {}).items()}
        name = data.get("StackName", "")
        name = name.split("/")[1] if name.startswith("arn:") else name
        resource = f"arn:aws:cloudformation:{self._region}:123456789012:stack/{name}/1" if name else "*"
    try:
        _check(self._action, resource)
    except RuntimeError:
        self._raise_access_denied()


def _checked(kind, logical_id, resource_json, resources_map, region, name=None):
    if getattr(_asking, "statements", None) is None:
        return
    stack = resources_map._parsed_resources.get("AWS::StackName") or "stack"
    properties = parsing.clean_json(resource_json, resources_map).get("Properties") or {}
    for one in rights.needed(kind, resource_json["Type"], name or f"{stack}-{logical_id}-1A2B3C4D5E6F", properties, region):
        _check(*one)


_parse_create, _parse_update = parsing.parse_and_create_resource, parsing.parse_and_update_resource
_delete_resource = parsing.ResourceMap._delete_resource


def creating(logical_id, resource_json, resources_map, account_id, region_name):
    condition = resource_json.get("Condition")
    if not condition or resources_map.lazy_condition_map[condition]:
        _checked("create", logical_id, resource_json, resources_map, region_name)
    return _parse_create(logical_id, resource_json, resources_map, account_id, region_name)


def updating(logical_id, resource_json, resources_map, account_id, region_name):
    _checked("update", logical_id, resource_json, resources_map, region_name)
    return _parse_update(logical_id, resource_json, resources_map, account_id, region_name)


def deleting(self, parsed_resource, resource_json):
    _checked("delete", parsed_resource.logical_resource_id, resource_json, self, self._region_name)
    return _delete_resource(self, parsed_resource, resource_json)


IAMRequestBase.check_action_permitted = permitted
simulator.install()
# moto computes other signatures than the CLI for uploads with checksums; who signs is not what is tested.
IAMRequestBase.check_signature = lambda self: None
parsing.parse_and_create_resource, parsing.parse_and_update_resource = creating, updating
parsing.ResourceMap._delete_resource = deleting
_get_checksum = S3Response._get_checksum


class BadDigest(S3ClientError):
    code = "BadDigest"

    def __init__(self):
        super().__init__("BadDigest", "The SHA256 you specified did not match the calculated checksum.")


def checksum(self, response_headers):
    """S3 compares what arrives; moto notes the checksum only."""
    given = self.headers.get("x-amz-checksum-sha256")
    if given and base64.b64encode(hashlib.sha256(self.body or b"").digest()).decode() != given:
        raise BadDigest
    return _get_checksum(self, response_headers)


S3Response._get_checksum = checksum
# moto keeps the outputs of nested stacks, and no reference to them answers.
models.Stack.get_cfn_attribute = lambda self, name: self.output_map[name.removeprefix("Outputs.")].value
models.CloudFormationBackend.execute_change_set = execute
models.CloudFormationBackend.create_change_set = create

def serve(path):
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    Path(f"{path}.new").write_text(str(server.get_host_and_port()[1]))
    Path(f"{path}.new").rename(path)


def state():
    found = {"stacks": {}, "waiting": [], "objects": [], "buckets": {}}
    for region, backend in models.cloudformation_backends["123456789012"].items():
        for stack in backend.stacks.values():
            found["stacks"][f"{region} {stack.name}"] = [stack.status, stack.template if isinstance(stack.template, str) else ""]
        found["waiting"] += [f"{region} {one.stack.name} {one.change_set_name}" for one in backend.change_sets.values()
                             if one.execution_status == "AVAILABLE" and one.stack.status != "DELETE_COMPLETE"]
    for name, bucket in s3_backends["123456789012"]["aws"].buckets.items():
        found["buckets"][name] = [bool(bucket.encryption), bucket.versioning_status, bool(bucket.public_access_block), len(bucket.rules)]
        found["objects"] += [f"{name}/{key}" for key in bucket.keys]
    return found


def branches(path):
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(f"{path}.control")
    listener.listen(16)
    while True:
        connection, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            serve(connection.recv(4096).decode())
            while connection.recv(16):
                connection.sendall(json.dumps(state()).encode() + b"\0")
            os._exit(0)
        connection.close()


if __name__ == "__main__":
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    serve(sys.argv[1])
    branches(sys.argv[1])
