import Infra

extension Pairs {
    /// Not a recorded case: functions whose triggers start an alias, by every way that Serverless generates.
    static let aliases = Service("aliases", region: .euWest1, stages: [.prod]) { _ in
        let jobs = Queue("jobs")
        let alerts = Topic("alerts")
        let drafts = Bucket("drafts").named("aliases-drafts")
        let users = UserPool("users")
        let audit = LogGroup("/shop/audit").retention(.days(365))
        let orders = Table("orders", partitionKey: .string("id")).stream(.newImage)
        let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker").alias("live")
        let listener = Listener.existing(
            "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/my/50dc6c495c0c9188/f2f7dc8efc522ab2")
        jobs
        alerts
        drafts
        users
        audit
        orders
        checker
        Function("api", .nodejs22, handler: "index.handler", code: "api")
            .alias("live", routing: .weighted(version: 7, 0.1))
            .timeout(.seconds(5))
            .on(.httpAPI(.get, "/orders").authorizer(.request(checker)))
            .on(.restAPI(.post, "/orders").authorizer(.token(checker)))
            .on(.route(.get, "/orders", of: listener))
            .on(
                .webSocket("$connect").authorizer(
                    .request(checker, identitySources: ["route.request.querystring.auth"]))
            )
            .on(.webSocket("$default"))
            .on(.userPool(.preSignUp, of: users))
            .on(.url(.iam))
        Function("worker", .python313, handler: "app.handler", code: "worker")
            .alias("live")
            .timeout(.seconds(5))
            .retries(1)
            .onFailure(.queue(jobs))
            .on(.queue(jobs))
            .on(.topic(alerts))
            .on(.topic(named: "mine"))
            .on(.bucket(drafts))
            .on(.stream(of: orders).startingPosition(.latest))
            .on(.schedule(.rate(.hours(1))))
            .on(.scheduler(.rate(.hours(2))))
            .on(.eventBridge(["source": ["my.app"]]))
            .on(.cloudWatchEvent(["source": ["aws.ec2"]]))
            .on(.logs(audit))
            .on(.iot("SELECT * FROM 'a'"))
            .on(.alexaSkill("amzn1.ask.skill.12345678-1234-1234-1234-123456789012"))
            .on(
                .fleetProvisioning(
                    template: ["Resources": ["thing": ["Type": "AWS::IoT::Thing"]]],
                    role: "arn:aws:iam::123456789012:role/provisioning"))
    }
}
