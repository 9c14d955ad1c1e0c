"""Topics, queues, buckets, tables, streams: that they are there under their names."""


def topic(deployed, physical, wanted):
    api = deployed.client("sns")
    found = api.get_topic_attributes(TopicArn=physical)["Attributes"]
    listed = api.list_subscriptions_by_topic(TopicArn=physical)["Subscriptions"]
    mine = [{"Endpoint": one["Endpoint"], "Protocol": one["Protocol"]} for one in listed]
    return {**wanted, "TopicName": found["TopicArn"].split(":")[-1],
            "Subscription": [one for one in wanted.get("Subscription") or [] if one in mine]}


def subscription(deployed, physical, wanted):
    api = deployed.client("sns", wanted.get("Region"))
    # What CloudFormation asks for and SNS keeps elsewhere: the region is that of the subscription itself.
    kept = {"Region": physical.split(":")[3]} if "Region" in wanted else {}
    return {**api.get_subscription_attributes(SubscriptionArn=physical)["Attributes"], **kept}


def queue(deployed, physical, wanted):
    found = deployed.client("sqs").get_queue_attributes(QueueUrl=physical, AttributeNames=["All"])["Attributes"]
    return {**wanted, **{name: found[name] for name in ("VisibilityTimeout", "MessageRetentionPeriod", "FifoQueue")
                         if name in wanted and name in found}}


def bucket(deployed, physical, wanted):
    api = deployed.client("s3")
    api.head_bucket(Bucket=physical)
    return {**wanted, "BucketName": physical}


def table(deployed, physical, wanted):
    found = deployed.client("dynamodb").describe_table(TableName=physical)["Table"]
    return {**wanted, "KeySchema": found["KeySchema"], "TableName": found["TableName"]}


def stream(deployed, physical, wanted):
    deployed.client("kinesis").describe_stream_summary(StreamName=physical)
    return wanted


def parameter(deployed, physical, wanted):
    found = deployed.client("ssm").get_parameter(Name=physical)["Parameter"]
    return {**wanted, "Type": found["Type"], "Value": found["Value"]}


READERS = {
    "AWS::SNS::Topic": topic,
    "AWS::SNS::Subscription": subscription,
    "AWS::SQS::Queue": queue,
    "AWS::S3::Bucket": bucket,
    "AWS::DynamoDB::Table": table,
    "AWS::Kinesis::Stream": stream,
    "AWS::SSM::Parameter": parameter,
}
