import Infra

extension Cases {
    static let invalidTemplateParameter: [Service] = [
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("LOG_LEVEL", TemplateParameter("LogLevel", default: "inof", allowed: ["info", "debug"]))  // error: The default "inof" of the template parameter "LogLevel" is not one of its allowed values ("info" or "debug") [invalid-template-parameter]
                .environment("COUNT", TemplateParameter("Count", .number, default: 7)  // note: the parameter
                    .range(1...5))  // error: The default 7 of the template parameter "Count" is not 1 to 5 [invalid-template-parameter]
                .environment("AMOUNT", TemplateParameter("Amount", .number, default: "many"))  // error: The template parameter "Amount" is a number, and its default "many" is not [invalid-template-parameter]
                .environment("RELEASE", TemplateParameter("Release", default: "1.x")  // note: the parameter
                    .pattern("[0-9]+[.][0-9]+"))  // error: does not match its pattern [0-9]+[.][0-9]+ [invalid-template-parameter]
                .environment("SHORT", TemplateParameter("Short", default: "abcdef")  // note: the parameter
                    .length(1...5))  // error: has 6 characters, not 1 to 5 [invalid-template-parameter]
                .environment("FEW", TemplateParameter("Few", default: "")  // note: the parameter
                    .length(1...))  // error: has 0 characters, not 1 or more [invalid-template-parameter]
                .environment("MOST", TemplateParameter("Most", .number, default: 11)  // note: the parameter
                    .range(...10))  // error: The default 11 of the template parameter "Most" is not 10 or less [invalid-template-parameter]
                .environment("LONG", TemplateParameter("Long", .number)
                    .length(1...))  // error: .length is for texts, but the template parameter "Long" is a number [invalid-template-parameter]
                .environment("NAMED", TemplateParameter("With-Hyphen", default: "a"))  // error: which has letters and digits only [invalid-template-parameter]
                .environment("RANGED", TemplateParameter("Ranged", default: "3")
                    .range(1...5))  // error: .range is for numbers, but the template parameter "Ranged" is a String [invalid-template-parameter]
                .environment("LISTED", TemplateParameter("Listed", .list, default: "a, c", allowed: ["a", "b"]))  // error: The default "c" of the template parameter "Listed" is not one of its allowed values ("a" or "b") [invalid-template-parameter]
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("LOG_LEVEL", TemplateParameter("LogLevel", default: "info", allowed: ["info", "debug"]))
                .environment("COUNT", TemplateParameter("Count", .number, default: 5, allowed: [1, 5]).range(1...5))
                .environment("RELEASE", TemplateParameter("Release").pattern("[0-9]+[.][0-9]+", description: "such as 1.4"))
                .environment("SHORT", TemplateParameter("Short", default: "abcde").length(1...5))
                .environment("FEW", TemplateParameter("Few", default: "a").length(1...))
                .environment("MOST", TemplateParameter("Most", .number, default: 10).range(...10))
                .environment("LEAST", TemplateParameter("Least", .number, default: 1).range(1...))
                .environment("ZONE", TemplateParameter("Zone", .named("AWS::EC2::AvailabilityZone::Name")).length(...63))
                .environment("GREETING", TemplateParameter("Greeting", .ssm, default: "/shop/greeting"))
        },
        Service("types", region: .euCentral1, stages: [.dev]) { _ in
            TemplateParameter("Kiosk", .named("AWS::EC2::Subnet::ID"))  // error: is not a type of parameters; did you mean "AWS::EC2::Subnet::Id"? [invalid-template-parameter]
            TemplateParameter("Office", .named("List<AWS::EC2::Subnet::Id>"))
            TemplateParameter("Image", .named("AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>"))
            TemplateParameter("Later", .named("AWS::Later::Thing::Id"))
            Resource("AWS::SSM::Parameter", "Uses", properties: ["Type": "String", "Value": ["Fn::Sub": "${Kiosk}${Office}${Image}${Later}"]])
        },
    ]
}
