# A clinic of three services and fifteen functions, in three stages and two accounts.
# The same in Infra: Tests/InfraTests/Documentation/Systems/Clinic.swift.

from aws_cdk import App, Duration, Environment, RemovalPolicy, Stack, TimeZone
from aws_cdk import aws_apigatewayv2 as api, aws_apigatewayv2_authorizers as authorizers, aws_apigatewayv2_integrations as integrations
from aws_cdk import aws_cloudwatch as cloudwatch, aws_cloudwatch_actions as actions, aws_cognito as cognito
from aws_cdk import aws_dynamodb as dynamodb, aws_ec2 as ec2, aws_events as events, aws_events_targets as targets
from aws_cdk import aws_lambda as lambda_, aws_lambda_event_sources as sources, aws_lambda_python_alpha as python
from aws_cdk import aws_logs as logs, aws_rds as rds, aws_s3 as s3, aws_scheduler as scheduler, aws_scheduler_targets as scheduled
from aws_cdk import aws_sns as sns, aws_sns_subscriptions as subscriptions, aws_sqs as sqs, aws_ssm as ssm
from aws_cdk import aws_stepfunctions as sfn, aws_stepfunctions_tasks as tasks

ACCOUNTS = {"dev": "333333333333", "staging": "333333333333", "prod": "444444444444"}
MEMORY = {"dev": 256, "staging": 256, "prod": 512}


class Service(Stack):
    def __init__(self, app, name, stage):
        super().__init__(app, f"{name}-{stage}", env=Environment(account=ACCOUNTS[stage], region="eu-central-1"))
        self.name, self.stage, self.metrics = name, stage, {}

    def function(self, name, folder, environment=None, **options):
        settings = dict(
            function_name=f"{self.name}-{self.stage}-{name}", entry=f"functions/{folder}", index=f"{name.replace('-', '_')}.py",
            handler="handler", runtime=lambda_.Runtime.PYTHON_3_13, memory_size=MEMORY[self.stage], timeout=Duration.seconds(20),
            environment={"STAGE": self.stage, **(environment or {})},
            log_group=logs.LogGroup(
                self, f"{name}-logs", log_group_name=f"/aws/lambda/{self.name}-{self.stage}-{name}",
                retention=logs.RetentionDays.THREE_MONTHS, removal_policy=RemovalPolicy.DESTROY))
        return python.PythonFunction(self, name, **{**settings, **options})

    def route(self, http_api, method, path, function, authorizer=None):
        http_api.add_routes(
            path=path, methods=[method], authorizer=authorizer,
            integration=integrations.HttpLambdaIntegration(f"{function.node.id}-integration", function))

    def secret(self, function, variable, name):
        parameter = ssm.StringParameter.from_secure_string_parameter_attributes(
            self, f"{function.node.id}-{variable}", parameter_name=name)
        parameter.grant_read(function)
        function.add_environment(variable, name)

    def table(self, name, partition_key, sort_key, **options):
        return dynamodb.Table(
            self, name, billing_mode=dynamodb.BillingMode.PAY_PER_REQUEST,
            partition_key=dynamodb.Attribute(name=partition_key, type=dynamodb.AttributeType.STRING),
            sort_key=dynamodb.Attribute(name=sort_key, type=dynamodb.AttributeType.STRING),
            point_in_time_recovery_specification=dynamodb.PointInTimeRecoverySpecification(point_in_time_recovery_enabled=True),
            **options)

    def bucket(self, name):
        return s3.Bucket(
            self, name, versioned=True, encryption=s3.BucketEncryption.S3_MANAGED,
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL, removal_policy=RemovalPolicy.RETAIN)

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


# Patients: who comes, and what is known of them.
class Patients(Service):
    def __init__(self, app, stage):
        super().__init__(app, "patients", stage)
        self.alerts = sns.Topic(self, "Alerts")
        self.alerts.add_subscription(subscriptions.EmailSubscription("it@clinic.example"))
        self.events = events.EventBus(self, "Events", event_bus_name=f"clinic-{stage}")

        self.staff = cognito.UserPool(
            self, "Staff", sign_in_aliases=cognito.SignInAliases(email=True), auto_verify=cognito.AutoVerifiedAttrs(email=True),
            mfa=cognito.Mfa.REQUIRED, mfa_second_factor=cognito.MfaSecondFactor(otp=True, sms=False), self_sign_up_enabled=False)
        self.desk = self.staff.add_client(
            "Desk", prevent_user_existence_errors=True, access_token_validity=Duration.minutes(15), o_auth=cognito.OAuthSettings(
                flows=cognito.OAuthFlows(authorization_code_grant=True),
                scopes=[cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL], callback_urls=["https://desk.clinic.example/in"]))
        self.staff.add_domain(
            "Pages", cognito_domain=cognito.CognitoDomainOptions(domain_prefix=f"example-clinic-{stage}"),
            managed_login_version=cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN)
        for group in ["doctors", "nurses", "desk"]:
            self.staff.add_group(group, group_name=group)

        self.vpc = ec2.Vpc(self, "Network", max_azs=3, nat_gateways=1)
        self.vpc.add_gateway_endpoint("S3", service=ec2.GatewayVpcEndpointAwsService.S3)
        self.vpc.add_interface_endpoint("Secrets", service=ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER)
        self.records = rds.DatabaseCluster(
            self, "Records", vpc=self.vpc, default_database_name="main", storage_encrypted=True, deletion_protection=True,
            engine=rds.DatabaseClusterEngine.aurora_postgres(version=rds.AuroraPostgresEngineVersion.VER_16_6),
            writer=rds.ClusterInstance.serverless_v2("writer"), serverless_v2_min_capacity=1, serverless_v2_max_capacity=8,
            backup=rds.BackupProps(retention=Duration.days(35)))
        documents = self.bucket("Documents")

        http_api, authorizer = api.HttpApi(self, "Api", api_name=f"{stage}-patients"), self.authorizer()
        save = self.connected("patient-save", "patients", BUS=self.events.event_bus_name)
        self.events.grant_put_events_to(save)
        self.route(http_api, api.HttpMethod.PUT, "/patients/{id}", save, authorizer)
        self.route(http_api, api.HttpMethod.GET, "/patients", self.connected("patient-find", "patients"), authorizer)
        link = self.function("document-link", "patients", {"DOCUMENTS": documents.bucket_name})
        documents.grant_read_write(link)
        self.route(http_api, api.HttpMethod.POST, "/patients/{id}/documents", link, authorizer)
        read = self.connected(
            "document-read", "documents", memory_size=2048, timeout=Duration.minutes(5), DOCUMENTS=documents.bucket_name)
        documents.grant_read(read, "in/*")
        documents.grant_write(read, "text/*")
        read.add_event_source(sources.S3EventSource(
            documents, events=[s3.EventType.OBJECT_CREATED], filters=[s3.NotificationKeyFilter(prefix="in/", suffix=".pdf")]))
        self.watch(self.alerts)

    def authorizer(self):
        return authorizers.HttpUserPoolAuthorizer("staff", self.staff, user_pool_clients=[self.desk])

    def connected(self, name, folder, memory_size=None, timeout=None, **environment):
        options = {key: value for key, value in {"memory_size": memory_size, "timeout": timeout}.items() if value}
        function = self.function(name, folder, vpc=self.vpc, **options, environment={
            "DB_HOST": self.records.cluster_endpoint.hostname, "DB_PORT": str(5432), "DB_DATABASE": "main",
            "DB_SECRET": self.records.secret.secret_arn, **environment})
        self.records.connections.allow_default_port_from(function)
        self.records.secret.grant_read(function)
        return function


# Appointments: when they come.
class Appointments(Service):
    def __init__(self, app, stage, patients):
        super().__init__(app, "appointments", stage)
        table = self.table(
            "Appointments", "doctor", "start", stream=dynamodb.StreamViewType.NEW_AND_OLD_IMAGES, time_to_live_attribute="forget")
        table.add_global_secondary_index(
            index_name="by-patient", partition_key=dynamodb.Attribute(name="patient", type=dynamodb.AttributeType.STRING),
            sort_key=dynamodb.Attribute(name="start", type=dynamodb.AttributeType.STRING))
        unreminded = sqs.Queue(self, "Unreminded", retention_period=Duration.days(14))
        reminders = sqs.Queue(
            self, "Reminders", visibility_timeout=Duration.minutes(2),
            dead_letter_queue=sqs.DeadLetterQueue(queue=unreminded, max_receive_count=5))

        http_api, authorizer = api.HttpApi(self, "Api", api_name=f"{stage}-appointments", create_default_stage=False), patients.authorizer()
        http_api.add_stage("Stage", auto_deploy=True, throttle=api.ThrottleSettings(rate_limit=50, burst_limit=100))
        book = self.function("book", "calendar", {"TABLE": table.table_name})
        table.grant_read_write_data(book)
        self.route(http_api, api.HttpMethod.POST, "/appointments", book, authorizer)
        cancel = self.function("cancel", "calendar", {"TABLE": table.table_name})
        table.grant_read_write_data(cancel)
        self.route(http_api, api.HttpMethod.DELETE, "/appointments/{doctor}/{start}", cancel, authorizer)
        day = self.function("day", "calendar", {"TABLE": table.table_name})
        table.grant_read_data(day)
        self.route(http_api, api.HttpMethod.GET, "/appointments/{doctor}", day, authorizer)
        names = {"TABLE": table.table_name, "REMINDERS": reminders.queue_url}
        remind_all = self.function("remind-all", "calendar", names, timeout=Duration.minutes(5))
        table.grant_read_data(remind_all)
        reminders.grant_send_messages(remind_all)
        scheduler.Schedule(
            self, "RemindAll", target=scheduled.LambdaInvoke(remind_all),
            schedule=scheduler.ScheduleExpression.cron(minute="0", hour="17", time_zone=TimeZone.EUROPE_VIENNA))
        remind = self.function("remind", "messages")
        self.secret(remind, "SMS_KEY", "/clinic/sms-key")
        remind.add_event_source(sources.SqsEventSource(reminders, batch_size=10, report_batch_item_failures=True))
        freed = self.function("freed", "calendar", names)
        table.grant_read_data(freed)
        reminders.grant_send_messages(freed)
        freed.add_event_source(sources.DynamoEventSource(
            table, starting_position=lambda_.StartingPosition.TRIM_HORIZON, retry_attempts=5,
            filters=[lambda_.FilterCriteria.filter({"eventName": lambda_.FilterRule.is_equal("REMOVE")})]))
        changed = self.function("changed", "calendar", {"BUS": patients.events.event_bus_name})
        patients.events.grant_put_events_to(changed)
        changed.add_event_source(sources.DynamoEventSource(
            table, starting_position=lambda_.StartingPosition.TRIM_HORIZON, retry_attempts=5, bisect_batch_on_error=True))
        self.watch(patients.alerts)
        self.dashboard()


# Billing: what it costs.
class Billing(Service):
    def __init__(self, app, stage, patients):
        super().__init__(app, "billing", stage)
        invoices = self.table("Invoices", "patient", "number", deletion_protection=True)
        ledgers = self.bucket("Ledgers")
        names = {"INVOICES": invoices.table_name}
        invoice = self.function("invoice", "billing", {**names, "LEDGERS": ledgers.bucket_name})
        ledgers.grant_write(invoice, "invoices/*")
        dun, settle, payment = (self.function(name, "billing", names) for name in ["dun", "settle", "payment"])
        for function in [invoice, dun, settle, payment]:
            invoices.grant_read_write_data(function)

        done = sfn.Succeed.jsonata(self, "Done")
        ask = tasks.LambdaInvoke.jsonata(
            self, "Dun", lambda_function=dun, payload=sfn.TaskInput.from_object({"number": "{% $number %}"}),
            outputs="{% $states.result.Payload %}").next(done)
        paid = sfn.Choice.jsonata(self, "Paid?").when(
            sfn.Condition.jsonata("{% $states.input.Item.paid.BOOL %}"), done).otherwise(ask)
        bill = tasks.LambdaInvoke.jsonata(
            self, "Invoice", lambda_function=invoice, outputs="{% $states.result.Payload %}",
            assign={"number": "{% $states.result.Payload.number %}"}
        ).next(sfn.Wait.jsonata(self, "Term", time=sfn.WaitTime.duration(Duration.days(14) if stage == "prod" else Duration.minutes(1)))
        ).next(tasks.DynamoGetItem.jsonata(
            self, "Look", table=invoices, key={
                "patient": tasks.DynamoAttributeValue.from_string("{% $states.input.patient %}"),
                "number": tasks.DynamoAttributeValue.from_string("{% $number %}")})
        ).next(paid)
        machine = sfn.StateMachine(
            self, "Bill", state_machine_name=f"billing-{stage}-bill", query_language=sfn.QueryLanguage.JSONATA,
            definition_body=sfn.DefinitionBody.from_chainable(bill),
            logs=sfn.LogOptions(level=sfn.LogLevel.ERROR, destination=logs.LogGroup(
                self, "BillLogs", log_group_name=f"/aws/vendedlogs/states/billing-{stage}-bill", retention=logs.RetentionDays.ONE_MONTH)))
        events.Rule(
            self, "Visited", event_bus=patients.events,
            event_pattern=events.EventPattern(source=["clinic.appointments"], detail_type=["Visited"]),
            targets=[targets.SfnStateMachine(machine, input=events.RuleTargetInput.from_event_path("$.detail"))])

        each = sfn.DistributedMap.jsonata(
            self, "Each payment", max_concurrency=50, tolerated_failure_percentage=1,
            item_reader=sfn.S3CsvItemReader(
                bucket=ledgers, key="{% $states.input.key %}", csv_headers=sfn.CsvHeaders.use_first_row()),
            item_batcher=sfn.ItemBatcher(max_items_per_batch=100),
            result_writer_v2=sfn.ResultWriterV2(bucket=ledgers, prefix="settled"))
        each.item_processor(tasks.LambdaInvoke.jsonata(
            self, "Settle", lambda_function=settle, outputs="{% $states.result.Payload %}"))
        month = sfn.StateMachine(
            self, "SettleMonth", state_machine_name=f"billing-{stage}-settle-month", query_language=sfn.QueryLanguage.JSONATA,
            definition_body=sfn.DefinitionBody.from_chainable(each))
        scheduler.Schedule(
            self, "EachMonth", schedule=scheduler.ScheduleExpression.cron(minute="0", hour="5", day="1", time_zone=TimeZone.EUROPE_VIENNA),
            target=scheduled.StepFunctionsStartExecution(
                month, input=scheduler.ScheduleTargetInput.from_object({"key": "payments/latest.csv"})))
        self.secret(payment, "BANK", "/clinic/bank")
        self.route(api.HttpApi(self, "Api", api_name=f"{stage}-billing"), api.HttpMethod.POST, "/payments", payment)
        self.watch(patients.alerts)


app = App()
for stage in ACCOUNTS:
    patients = Patients(app, stage)
    Appointments(app, stage, patients)
    Billing(app, stage, patients)
app.synth()
