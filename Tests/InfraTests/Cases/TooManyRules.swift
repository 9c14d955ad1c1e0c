import Infra

extension Cases {
    private static let listener = Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")
    private static let other = Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/other/0a1b2c3d/4e5f6071")

    static let tooManyRules: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in  // remark: The template of service "shop" has more than the 51,200 bytes that CloudFormation accepts with a request [template-needs-bucket]
            (1...60).map { number in
                Function("api-\(number)", .python313, handler: "app.handler", code: "api")
                    .on(.route(.get, "/\(number)", of: listener))
            }
        },
        Service("mail", region: .euCentral1, stages: [.dev]) { _ in  // remark: The template of service "mail" has more than the 51,200 bytes that CloudFormation accepts with a request [template-needs-bucket]
            (1...41).map { number in
                Function("api-\(number)", .python313, handler: "app.handler", code: "api")
                    .on(.route(.post, "/\(number)", of: listener))  // error: has 101 rules on this listener [too-many-rules]
            }
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in  // remark: The template of service "right" has more than the 51,200 bytes that CloudFormation accepts with a request [template-needs-bucket]
            (1...60).map { number in
                Function("api-\(number)", .python313, handler: "app.handler", code: "api")
                    .on(.route(.get, "/\(number)", of: other))
            }
        },
    ]
}
