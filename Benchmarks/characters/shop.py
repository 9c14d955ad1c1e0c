# A shop of four services and seventeen functions, in two accounts.
# The same in Infra: Tests/InfraTests/Documentation/Systems/Shop.swift.

from aws_cdk import App, Duration, Environment, RemovalPolicy, Stack, TimeZone
from aws_cdk import aws_apigatewayv2 as api, aws_apigatewayv2_authorizers as authorizers, aws_apigatewayv2_integrations as integrations
from aws_cdk import aws_certificatemanager as acm, aws_cloudwatch as cloudwatch, aws_cloudwatch_actions as actions
from aws_cdk import aws_cognito as cognito, aws_dynamodb as dynamodb, aws_ec2 as ec2, aws_events as events
from aws_cdk import aws_events_targets as targets, aws_lambda as lambda_, aws_lambda_event_sources as sources
from aws_cdk import aws_lambda_nodejs as nodejs, aws_logs as logs, aws_rds as rds, aws_route53 as route53
from aws_cdk import aws_route53_targets as records, aws_s3 as s3, aws_scheduler as scheduler
from aws_cdk import aws_scheduler_targets as scheduled, aws_ses as ses, aws_sns as sns, aws_sns_subscriptions as subscriptions
from aws_cdk import aws_sqs as sqs, aws_ssm as ssm, aws_stepfunctions as sfn, aws_stepfunctions_tasks as tasks

ACCOUNTS = {"dev": "111111111111", "prod": "222222222222"}
MEMORY = {"dev": 256, "prod": 512}
ZONES = {"dev": ("dev.example.org", "Z0111111DEVELOPMENT"), "prod": ("example.org", "Z0222222PRODUCTION")}


class Service(Stack):
    def __init__(self, app, name, stage):
        super().__init__(app, f"{name}-{stage}", env=Environment(account=ACCOUNTS[stage], region="eu-central-1"))
        self.name, self.stage, self.metrics = name, stage, {}

    def function(self, name, **options):
        settings = dict(
            function_name=f"{self.name}-{self.stage}-{name}", entry=f"functions/{name}.ts", runtime=lambda_.Runtime.NODEJS_22_X,
            architecture=lambda_.Architecture.ARM_64, memory_size=MEMORY[self.stage], timeout=Duration.seconds(15),
            tracing=lambda_.Tracing.ACTIVE, logging_format=lambda_.LoggingFormat.JSON,
            log_group=logs.LogGroup(
                self, f"{name}-logs", log_group_name=f"/aws/lambda/{self.name}-{self.stage}-{name}",
                retention=logs.RetentionDays.ONE_MONTH, removal_policy=RemovalPolicy.DESTROY),
            bundling=nodejs.BundlingOptions(minify=True, source_map=True))
        return nodejs.NodejsFunction(self, name, **{**settings, **options})

    def http_api(self, domain, **options):
        mapping = api.DomainMappingOptions(domain_name=domain, mapping_key=self.name)
        return api.HttpApi(self, "Api", api_name=f"{self.stage}-{self.name}", default_domain_mapping=mapping, **options)

    def route(self, http_api, method, path, function, authorizer=None):
        http_api.add_routes(
            path=path, methods=[method], authorizer=authorizer,
            integration=integrations.HttpLambdaIntegration(f"{function.node.id}-integration", function))

    def secret(self, function, variable, name):
        parameter = ssm.StringParameter.from_secure_string_parameter_attributes(
            self, f"{function.node.id}-{variable}", parameter_name=name)
        parameter.grant_read(function)
        function.add_environment(variable, name)

    def table(self, name, **options):
        return dynamodb.Table(
            self, name, billing_mode=dynamodb.BillingMode.PAY_PER_REQUEST, deletion_protection=True,
            partition_key=dynamodb.Attribute(name="id", type=dynamodb.AttributeType.STRING),
            point_in_time_recovery_specification=dynamodb.PointInTimeRecoverySpecification(point_in_time_recovery_enabled=True),
            **options)

    def queue(self, name, failed, visibility):
        dead = sqs.Queue(self, failed, retention_period=Duration.days(14))
        return sqs.Queue(
            self, name, visibility_timeout=visibility,
            dead_letter_queue=sqs.DeadLetterQueue(queue=dead, max_receive_count=5))

    def alarm(self, construct, metric, topic, above=0):
        self.metrics.setdefault(metric.metric_name, []).append(metric)
        metric.create_alarm(
            self, f"{construct.node.id}-{metric.metric_name}", threshold=above, evaluation_periods=1,
            comparison_operator=cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
            treat_missing_data=cloudwatch.TreatMissingData.NOT_BREACHING).add_alarm_action(actions.SnsAction(topic))

    def watch(self, topic):
        everything = self.node.find_all()
        dead = [one.dead_letter_queue.queue for one in everything if isinstance(one, sqs.Queue) and one.dead_letter_queue]
        for one in everything:
            if isinstance(one, lambda_.Function):
                self.alarm(one, one.metric_errors(), topic)
                self.alarm(one, one.metric_throttles(), topic)
            elif isinstance(one, sqs.Queue) and one in dead:
                self.alarm(one, one.metric_approximate_number_of_messages_visible(), topic)
            elif isinstance(one, sqs.Queue):
                self.alarm(one, one.metric_approximate_age_of_oldest_message(), topic, above=900)
            elif isinstance(one, dynamodb.Table):
                self.alarm(one, one.metric("ReadThrottleEvents", statistic="sum"), topic)
                self.alarm(one, one.metric("WriteThrottleEvents", statistic="sum"), topic)
            elif isinstance(one, api.HttpApi):
                self.alarm(one, one.metric_server_error(), topic)
            elif isinstance(one, sfn.StateMachine):
                self.alarm(one, one.metric_failed(), topic)
                self.alarm(one, one.metric_timed_out(), topic)
                self.alarm(one, one.metric_throttled(), topic)
            elif isinstance(one, sns.Topic):
                self.alarm(one, one.metric_number_of_notifications_failed(), topic)
            elif isinstance(one, rds.DatabaseCluster):
                self.alarm(one, one.metric_cpu_utilization(), topic, above=90)

    def dashboard(self):
        board = cloudwatch.Dashboard(self, "Dashboard", dashboard_name=f"{self.name}-{self.stage}")
        for name, metrics in self.metrics.items():
            board.add_widgets(cloudwatch.GraphWidget(title=name, left=metrics))


# Customers: who they are.
class Customers(Service):
    def __init__(self, app, stage):
        super().__init__(app, "customers", stage)
        self.alerts = sns.Topic(self, "Alerts")
        self.alerts.add_subscription(subscriptions.EmailSubscription("ops@example.org"))
        self.events = events.EventBus(self, "Events", event_bus_name="shop")
        zone_name, zone_id = ZONES[stage]
        zone = route53.HostedZone.from_hosted_zone_attributes(self, "Zone", hosted_zone_id=zone_id, zone_name=zone_name)
        certificate = acm.Certificate(
            self, "Certificate", domain_name=f"api.{zone_name}", validation=acm.CertificateValidation.from_dns(zone))
        self.domain = api.DomainName(self, "Domain", domain_name=f"api.{zone_name}", certificate=certificate)
        route53.ARecord(
            self, "Record", zone=zone, record_name="api", target=route53.RecordTarget.from_alias(
                records.ApiGatewayv2DomainProperties(self.domain.regional_domain_name, self.domain.regional_hosted_zone_id)))

        shoppers = cognito.UserPool(
            self, "Shoppers", sign_in_aliases=cognito.SignInAliases(email=True),
            auto_verify=cognito.AutoVerifiedAttrs(email=True), self_sign_up_enabled=True)
        web = shoppers.add_client(
            "Web", prevent_user_existence_errors=True, o_auth=cognito.OAuthSettings(
                flows=cognito.OAuthFlows(authorization_code_grant=True),
                scopes=[cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL],
                callback_urls=["https://www.example.org/signed-in"], logout_urls=["https://www.example.org/"]))
        shoppers.add_domain(
            "Pages", cognito_domain=cognito.CognitoDomainOptions(domain_prefix=f"example-shop-{stage}"),
            managed_login_version=cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN)
        shoppers.add_group("Editors", group_name="editors")
        self.shoppers, self.web = shoppers, web

        profiles = self.table("Profiles")
        welcome = self.function("welcome", timeout=Duration.seconds(5), environment={"PROFILES": profiles.table_name, "BUS": self.events.event_bus_name})
        profiles.grant_write_data(welcome)
        self.events.grant_put_events_to(welcome)
        shoppers.add_trigger(cognito.UserPoolOperation.POST_CONFIRMATION, welcome)
        http_api = self.http_api(self.domain)
        authorizer = self.authorizer()
        get = self.function("profile-get", environment={"PROFILES": profiles.table_name})
        profiles.grant_read_data(get)
        self.route(http_api, api.HttpMethod.GET, "/profile", get, authorizer)
        put = self.function("profile-put", environment={"PROFILES": profiles.table_name})
        profiles.grant_read_write_data(put)
        self.route(http_api, api.HttpMethod.PUT, "/profile", put, authorizer)
        self.watch(self.alerts)

    def authorizer(self):
        return authorizers.HttpUserPoolAuthorizer("shoppers", self.shoppers, user_pool_clients=[self.web])


# Catalog: what is sold.
class Catalog(Service):
    def __init__(self, app, stage, customers):
        super().__init__(app, "catalog", stage)
        self.vpc = ec2.Vpc(self, "Network", max_azs=2, nat_gateways=1)
        self.vpc.add_gateway_endpoint("S3", service=ec2.GatewayVpcEndpointAwsService.S3)
        self.vpc.add_gateway_endpoint("DynamoDB", service=ec2.GatewayVpcEndpointAwsService.DYNAMODB)
        self.articles = rds.DatabaseCluster(
            self, "Articles", vpc=self.vpc, default_database_name="main", storage_encrypted=True, deletion_protection=True,
            engine=rds.DatabaseClusterEngine.aurora_postgres(version=rds.AuroraPostgresEngineVersion.VER_16_6),
            writer=rds.ClusterInstance.serverless_v2("writer"), serverless_v2_min_capacity=0.5, serverless_v2_max_capacity=4,
            backup=rds.BackupProps(retention=Duration.days(7)))
        pictures = s3.Bucket(
            self, "Pictures", versioned=True, encryption=s3.BucketEncryption.S3_MANAGED,
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL)

        http_api = self.http_api(customers.domain, cors_preflight=api.CorsPreflightOptions(allow_origins=["https://www.example.org"]))
        self.route(http_api, api.HttpMethod.GET, "/articles", self.connected("articles-list"))
        self.route(http_api, api.HttpMethod.GET, "/articles/{id}", self.connected("article-get"))
        save = self.connected("article-save")
        save.add_environment("PICTURES", pictures.bucket_name)
        pictures.grant_write(save, "originals/*")
        self.route(http_api, api.HttpMethod.PUT, "/articles/{id}", save, customers.authorizer())
        thumbnail = self.function(
            "thumbnail", memory_size=1024, timeout=Duration.minutes(1), environment={"PICTURES": pictures.bucket_name})
        pictures.grant_read(thumbnail, "originals/*")
        pictures.grant_write(thumbnail, "thumbnails/*")
        thumbnail.add_event_source(sources.S3EventSource(
            pictures, events=[s3.EventType.OBJECT_CREATED], filters=[s3.NotificationKeyFilter(prefix="originals/")]))
        self.watch(customers.alerts)

    def connected(self, name):
        function = self.function(name, vpc=self.vpc, environment={
            "DB_HOST": self.articles.cluster_endpoint.hostname, "DB_PORT": str(5432), "DB_DATABASE": "main",
            "DB_SECRET": self.articles.secret.secret_arn})
        self.articles.connections.allow_default_port_from(function)
        self.articles.secret.grant_read(function)
        return function


# Orders: what is bought.
class Orders(Service):
    def __init__(self, app, stage, customers):
        super().__init__(app, "orders", stage)
        orders = self.table("Orders", stream=dynamodb.StreamViewType.NEW_AND_OLD_IMAGES)
        orders.add_global_secondary_index(
            index_name="by-customer", partition_key=dynamodb.Attribute(name="customer", type=dynamodb.AttributeType.STRING),
            sort_key=dynamodb.Attribute(name="placed", type=dynamodb.AttributeType.STRING))
        payments = self.queue("Payments", "Unpaid", Duration.minutes(3))
        self.orders = orders

        http_api, authorizer = self.http_api(customers.domain), customers.authorizer()
        place = self.function("order-place", environment={"ORDERS": orders.table_name, "PAYMENTS": payments.queue_url})
        orders.grant_read_write_data(place)
        payments.grant_send_messages(place)
        place.metric_duration(statistic="p99").create_alarm(
            self, "SlowPlacing", threshold=3000, evaluation_periods=3).add_alarm_action(actions.SnsAction(customers.alerts))
        self.route(http_api, api.HttpMethod.POST, "/orders", place, authorizer)
        list_ = self.function("order-list", environment={"ORDERS": orders.table_name})
        orders.grant_read_data(list_)
        self.route(http_api, api.HttpMethod.GET, "/orders", list_, authorizer)
        cancel = self.function("order-cancel", environment={"ORDERS": orders.table_name})
        orders.grant_read_write_data(cancel)
        self.route(http_api, api.HttpMethod.DELETE, "/orders/{id}", cancel, authorizer)
        charge = self.function(
            "charge", timeout=Duration.seconds(30), reserved_concurrent_executions={"dev": 2, "prod": 20}[stage],
            environment={"ORDERS": orders.table_name})
        orders.grant_read_write_data(charge)
        self.secret(charge, "PAYMENT_KEY", "/shop/payment-key")
        charge.add_event_source(sources.SqsEventSource(payments, batch_size=5, report_batch_item_failures=True))
        changed = self.function("order-changed", environment={"BUS": customers.events.event_bus_name})
        customers.events.grant_put_events_to(changed)
        changed.add_event_source(sources.DynamoEventSource(
            orders, starting_position=lambda_.StartingPosition.TRIM_HORIZON, batch_size=50, retry_attempts=3,
            bisect_batch_on_error=True))
        forget = self.function("carts-forget", environment={"ORDERS": orders.table_name})
        orders.grant_read_write_data(forget)
        scheduler.Schedule(
            self, "ForgetCarts", target=scheduled.LambdaInvoke(forget),
            schedule=scheduler.ScheduleExpression.cron(minute="30", hour="3", time_zone=TimeZone.EUROPE_BERLIN))
        self.watch(customers.alerts)
        self.dashboard()


# Delivery: what is sent.
class Delivery(Service):
    def __init__(self, app, stage, customers, orders):
        super().__init__(app, "delivery", stage)
        mails = self.queue("Mails", "UnsentMails", Duration.minutes(2))
        label, pickup = self.function("label"), self.function("pickup")
        self.secret(label, "CARRIER", "/shop/carrier")
        self.secret(pickup, "CARRIER", "/shop/carrier")
        tell = tasks.SqsSendMessage(self, "Tell", queue=mails, message_body=sfn.TaskInput.from_json_path_at("$"))
        review = tasks.SnsPublish(
            self, "Review", topic=customers.alerts, subject="A parcel without a label",
            message=sfn.TaskInput.from_json_path_at("$")).next(sfn.Fail(self, "Unsent", error="NoLabel"))
        choice = sfn.Choice(self, "Heavy?").when(
            sfn.Condition.number_greater_than("$.kilograms", 30),
            tasks.LambdaInvoke(self, "Pickup", lambda_function=pickup, payload_response_only=True).next(tell)).otherwise(tell)
        first = tasks.LambdaInvoke(self, "Label", lambda_function=label, payload_response_only=True)
        first.add_catch(review, result_path="$.error")
        machine = sfn.StateMachine(
            self, "Ship", state_machine_name=f"delivery-{stage}-ship", definition_body=sfn.DefinitionBody.from_chainable(first.next(choice)),
            logs=sfn.LogOptions(level=sfn.LogLevel.ERROR, destination=logs.LogGroup(
                self, "ShipLogs", log_group_name=f"/aws/vendedlogs/states/delivery-{stage}-ship", retention=logs.RetentionDays.ONE_MONTH)))
        events.Rule(
            self, "Paid", event_bus=customers.events,
            event_pattern=events.EventPattern(source=["shop.orders"], detail_type=["OrderPaid"]),
            targets=[targets.SfnStateMachine(machine, input=events.RuleTargetInput.from_event_path("$.detail"))])
        moved = self.function("parcel-moved", environment={"ORDERS": orders.orders.table_name})
        orders.orders.grant_write_data(moved)
        self.secret(moved, "CARRIER", "/shop/carrier")
        self.route(self.http_api(customers.domain), api.HttpMethod.POST, "/carrier", moved)
        mail = self.function("mail")
        ses.EmailIdentity.from_email_identity_name(self, "Sender", "example.org").grant_send_email(mail)
        mail.add_event_source(sources.SqsEventSource(mails, report_batch_item_failures=True))
        self.watch(customers.alerts)


app = App()
for stage in ACCOUNTS:
    customers = Customers(app, stage)
    Catalog(app, stage, customers)
    Delivery(app, stage, customers, Orders(app, stage, customers))
app.synth()
