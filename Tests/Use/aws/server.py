"""moto's server. Where a change set fails, moto raises and AWS tells it by events and states; so it does here.

    python server.py PORT_FILE

Source of the events and states: AWS CloudFormation User Guide, "Stack status codes", "Stack failure options".
"""

import sys
import time
from pathlib import Path

from moto.cloudformation import models
from moto.moto_server.threaded_moto_server import ThreadedMotoServer

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


def execute(self, change_set_name, stack_name=None):
    found = self.describe_change_set(change_set_name)
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


models.CloudFormationBackend.execute_change_set = execute
models.CloudFormationBackend.create_change_set = create

if __name__ == "__main__":
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    Path(sys.argv[1]).write_text(str(server.get_host_and_port()[1]))
    while True:
        time.sleep(3600)
