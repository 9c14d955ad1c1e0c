"""Stand-ins: CloudFormation resource types that are created through the API of moto's own services."""

from moto.cloudformation import parsing
from moto.cloudformation.exceptions import ValidationError
from moto.core.common_models import CloudFormationModel
from moto.events.models import EventBus

from . import creators, gaps


def original(type):
    """moto's own model of a type, if it has one."""
    return next((model for model in CloudFormationModel.__subclasses__()
                 if model.cloudformation_type() == type and not hasattr(model, "stands_in")), None)


def _model(cloud, type, create):
    class StandIn(CloudFormationModel):
        stands_in = True

        def __init__(self, physical_resource_id, attributes):
            self.physical_resource_id, self.attributes = physical_resource_id, attributes

        @staticmethod
        def cloudformation_name_type():
            own = original(type)
            return own.cloudformation_name_type() if own else ""

        @staticmethod
        def cloudformation_type():
            return type

        @classmethod
        def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **more):
            def client(service, region=None):
                return cloud.client(service, region or region_name)
            name = f"{more.get('StackId', '').split('/')[1]}-{more.get('LogicalId')}" if more.get("StackId") \
                else resource_name
            try:
                return cls(*create(client, dict(cloudformation_json.get("Properties") or {}), resource_name or name))
            except Exception as error:  # moto's server would answer 500 and keep the reason to itself
                raise ValidationError(message=f"{more.get('LogicalId')} ({type}): {error}") from error

        @classmethod
        def has_cfn_attr(cls, attr):
            return True

        def get_cfn_attribute(self, attribute_name):
            return self.attributes[attribute_name]

    return StandIn


def _hollow(client, properties, name):
    class Anything(dict):
        def __missing__(self, key):
            return f"{name}.{key}"
    return name, Anything()


KEPT = []        # moto finds models by their weak subclass list


def install(cloud):
    # Its Ref gives moto's own object otherwise, which is not a name.
    EventBus.physical_resource_id = property(lambda self: self.name)
    for type in gaps.HOLLOW:
        KEPT.append(_model(cloud, type, _hollow))
    for type in [*gaps.MISSING, *gaps.DROPPED]:
        KEPT.append(_model(cloud, type, creators.CREATORS[type]))
    for cached in (parsing.get_model_list, parsing.get_model_map, parsing.get_name_type_map):
        cached.cache_clear()


def remove():
    import gc
    KEPT.clear()
    del EventBus.physical_resource_id
    gc.collect()
    for cached in (parsing.get_model_list, parsing.get_model_map, parsing.get_name_type_map):
        cached.cache_clear()
