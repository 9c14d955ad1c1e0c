import Infra

extension Pairs {
    /// Every word for what functions may do, on every kind of thing.
    static let grants = Service("grants", region: .euCentral1, stages: [.dev]) { _ in
        let key = Resource(
            "AWS::KMS::Key", "Key",
            properties: [
                "KeyPolicy": [
                    "Version": "2012-10-17",
                    "Statement": [
                        [
                            "Effect": "Allow", "Action": "kms:*", "Resource": "*",
                            "Principal": ["AWS": ["Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"]],
                        ]
                    ],
                ]
            ]
        ).retained()
        let orders = Table("orders", partitionKey: .string("id"))
            .index("by-owner", partitionKey: .string("owner"))
        let closed = Table("closed", partitionKey: .string("id")).encrypted(with: key.ref())
        let photos = Bucket("photos")
        let sealed = Bucket("sealed").encrypted(with: key.attribute("Arn"))
        let jobs = Queue("jobs").encrypted(with: key.ref())
        let news = Topic("news").encrypted(with: key.ref())
        let clicks = KinesisStream("clicks").encrypted(with: key.ref())
        let bus = EventBus("grants-dev")
        let machineRole = Resource(
            "AWS::IAM::Role", "MachineRole",
            properties: [
                "AssumeRolePolicyDocument": [
                    "Version": "2012-10-17",
                    "Statement": [
                        [
                            "Effect": "Allow", "Principal": ["Service": "states.amazonaws.com"],
                            "Action": "sts:AssumeRole",
                        ]
                    ],
                ]
            ])
        let machine = Resource(
            "AWS::StepFunctions::StateMachine", "Checkout",
            properties: [
                "StateMachineType": "EXPRESS", "RoleArn": machineRole.attribute("Arn"),
                "DefinitionString": #"{"StartAt":"Done","States":{"Done":{"Type":"Succeed"}}}"#,
            ])
        let pong = Function("pong", .python313, handler: "app.handler", code: "ping")
        let ping = Function("ping", .python313, handler: "app.handler", code: "ping").invoke(pong, as: "PONG")
        [photos, sealed]
        ping
        pong.invoke(ping, as: "PING")
            .invoke("arn:aws:lambda:eu-central-1:123456789012:function:old", as: "OLD")

        FunctionDefaults { $0.publish(news, as: "NEWS") }
        Function("reader", .python313, handler: "app.handler", code: "reader")
            .read(orders, as: "TABLE").read(photos, as: "BUCKET").read(clicks, as: "STREAM")
            .read(Secret("/grants/token"), as: "TOKEN").read(Secret.secretsManager("grants/password"))
            .read(Parameter("/grants/limit"), as: "LIMIT")
        Function("writer", .python313, handler: "app.handler", code: "writer")
            .write(orders, as: "TABLE").write(photos.objects("thumbnails/*"), as: "BUCKET").write(clicks, as: "STREAM")
            .send(jobs, as: "QUEUE").send(bus, as: "BUS")
        Function("both", .python313, handler: "app.handler", code: "both")
            .readWrite(closed, as: "TABLE").readWrite(sealed, as: "BUCKET").readWrite(clicks, as: "STREAM")
            .receive(jobs, as: "QUEUE").use(key, as: "KEY").start(machine, as: "MACHINE")
        Function("existing", .python313, handler: "app.handler", code: "existing")
            .read(Table.existing("arn:aws:dynamodb:eu-central-1:123456789012:table/old"), as: "TABLE")
            .write(Bucket.existing("old-photos"), as: "BUCKET")
            .send(Queue.existing("arn:aws:sqs:eu-central-1:123456789012:old-jobs"), as: "QUEUE")
            .publish(Topic.existing("arn:aws:sns:eu-central-1:123456789012:old-news"), as: "TOPIC")
            .write(KinesisStream.existing("arn:aws:kinesis:eu-central-1:123456789012:stream/old-clicks"), as: "STREAM")
            .send(EventBus.existing("arn:aws:events:eu-central-1:123456789012:event-bus/old-bus"), as: "BUS")
            .start("arn:aws:states:eu-central-1:123456789012:stateMachine:old", as: "MACHINE")
            .use("arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666", as: "KEY")
    }
}
