"""Kafka that the author runs. Not recorded."""

from .. import naming
from ..errors import known
from .network import EC2
from .sources import depends_on, filters, pollers

KEYS = ("accessConfigurations batchSize maximumBatchingWindow enabled bootstrapServers startingPosition "
        "startingPositionTimestamp topic consumerGroupId filterPatterns onFailureDestination provisionedPollerConfig")
NETWORK = {"vpcSubnet": ("VPC_SUBNET", "subnet:"), "vpcSecurityGroup": ("VPC_SECURITY_GROUP", "security_group:")}
SECRETS = {"saslPlainAuth": "BASIC_AUTH", "saslScram256Auth": "SASL_SCRAM_256_AUTH",
           "saslScram512Auth": "SASL_SCRAM_512_AUTH", "clientCertificateTlsAuth": "CLIENT_CERTIFICATE_TLS_AUTH",
           "serverRootCaCertificate": "SERVER_ROOT_CA_CERTIFICATE"}


def add(service, kind):
    for function in service.functions.values():
        secrets, network = [], False
        for event in function.of_kind(kind):
            known(event, KEYS, kind)
            access = []
            for key, values in event["accessConfigurations"].items():
                type, prefix = NETWORK.get(key) or (SECRETS[key], "")
                network = network or key in NETWORK
                secrets += [] if key in NETWORK else values
                access += [{"Type": type, "URI": f"{prefix}{value}"} for value in values]
            topic = naming.alphanumeric(event["topic"])[:158]
            service.add(f"{function.id}EventSourceMappingKafka{topic}", "AWS::Lambda::EventSourceMapping", {
                "FunctionName": function.target,
                "StartingPosition": event.get("startingPosition") or "TRIM_HORIZON",
                "StartingPositionTimestamp": event.get("startingPositionTimestamp"),
                "SelfManagedEventSource": {"Endpoints": {"KafkaBootstrapServers": event["bootstrapServers"]}},
                "Topics": [event["topic"]],
                "SourceAccessConfigurations": access,
                "BatchSize": event.get("batchSize"),
                "MaximumBatchingWindowInSeconds": event.get("maximumBatchingWindow") or None,
                "Enabled": event.get("enabled"),
                "SelfManagedKafkaEventSourceConfig": {"ConsumerGroupId": event["consumerGroupId"]}
                if event.get("consumerGroupId") else None,
                "FilterCriteria": filters(event.get("filterPatterns")),
                "ProvisionedPollerConfig": pollers(event.get("provisionedPollerConfig")),
                "DestinationConfig": {"OnFailure": {"Destination": event["onFailureDestination"]}}
                if event.get("onFailureDestination") else None,
            }, depends_on(function))
        if secrets:
            service.grant({"Effect": "Allow", "Action": ["secretsmanager:GetSecretValue"], "Resource": secrets})
        if network:
            service.grant(EC2)
