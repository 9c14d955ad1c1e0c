import ArgumentParser

/// The variable by which all AWS SDKs find the endpoint of a service.
/// Source: AWS SDKs and Tools Reference Guide, "Service-specific endpoints".
enum EndpointVariable {
    /// - Parameter service: as the AWS CLI or an SDK names it: `dynamodb`, `secretsmanager`, `Secrets Manager`.
    static func name(of service: String) -> String {
        let name = service.lowercased()
        let id = ids[name] ?? name.uppercased()
        return "AWS_ENDPOINT_URL_" + String(id.map { $0 == "-" || $0 == " " ? "_" : $0 })
    }

    static func check(_ url: String, of service: String) throws {
        let scheme = ["http://", "https://"].first { url.lowercased().hasPrefix($0) }
        guard let scheme, url.count > scheme.count else {
            throw ValidationError(
                """
                --endpoint \(service): "\(url)" is not the URL of a server; write one such as http://localhost:5000.
                """)
        }
    }

    /// The SDKs' ids where they are others than the CLI's names, as botocore 1.43.11 has them.
    private static let ids = [
        "apigateway": "API_GATEWAY", "application-autoscaling": "APPLICATION_AUTO_SCALING", "appmesh": "APP_MESH",
        "autoscaling": "AUTO_SCALING", "autoscaling-plans": "AUTO_SCALING_PLANS", "ce": "COST_EXPLORER",
        "cloudhsmv2": "CLOUDHSM_V2", "cloudsearchdomain": "CLOUDSEARCH_DOMAIN",
        "cognito-idp": "COGNITO_IDENTITY_PROVIDER", "config": "CONFIG_SERVICE",
        "cur": "COST_AND_USAGE_REPORT_SERVICE", "datapipeline": "DATA_PIPELINE", "devicefarm": "DEVICE_FARM",
        "directconnect": "DIRECT_CONNECT", "discovery": "APPLICATION_DISCOVERY_SERVICE",
        "dms": "DATABASE_MIGRATION_SERVICE", "ds": "DIRECTORY_SERVICE", "ds-data": "DIRECTORY_SERVICE_DATA",
        "dynamodbstreams": "DYNAMODB_STREAMS", "elasticbeanstalk": "ELASTIC_BEANSTALK",
        "elb": "ELASTIC_LOAD_BALANCING", "elbv2": "ELASTIC_LOAD_BALANCING_V2", "es": "ELASTICSEARCH_SERVICE",
        "events": "EVENTBRIDGE", "globalaccelerator": "GLOBAL_ACCELERATOR", "iot-data": "IOT_DATA_PLANE",
        "iot-jobs-data": "IOT_JOBS_DATA_PLANE", "iotevents": "IOT_EVENTS", "iotevents-data": "IOT_EVENTS_DATA",
        "iotwireless": "IOT_WIRELESS", "kinesisanalytics": "KINESIS_ANALYTICS",
        "kinesisanalyticsv2": "KINESIS_ANALYTICS_V2", "kinesisvideo": "KINESIS_VIDEO",
        "lex-models": "LEX_MODEL_BUILDING_SERVICE", "lex-runtime": "LEX_RUNTIME_SERVICE",
        "lexv2-models": "LEX_MODELS_V2", "lexv2-runtime": "LEX_RUNTIME_V2", "logs": "CLOUDWATCH_LOGS",
        "machinelearning": "MACHINE_LEARNING", "marketplace-entitlement": "MARKETPLACE_ENTITLEMENT_SERVICE",
        "marketplacecommerceanalytics": "MARKETPLACE_COMMERCE_ANALYTICS",
        "meteringmarketplace": "MARKETPLACE_METERING", "mgh": "MIGRATION_HUB",
        "resourcegroupstaggingapi": "RESOURCE_GROUPS_TAGGING_API", "route53": "ROUTE_53",
        "route53domains": "ROUTE_53_DOMAINS", "s3control": "S3_CONTROL", "sdb": "SIMPLEDB",
        "secretsmanager": "SECRETS_MANAGER", "serverlessrepo": "SERVERLESSAPPLICATIONREPOSITORY",
        "servicecatalog": "SERVICE_CATALOG", "servicecatalog-appregistry": "SERVICE_CATALOG_APPREGISTRY",
        "sms-voice": "PINPOINT_SMS_VOICE", "stepfunctions": "SFN", "storagegateway": "STORAGE_GATEWAY",
    ]
}
