import Infra

extension Cases {
    static let invalidRoleSetting: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            FunctionDefaults {
                $0.rolePath("services")  // error: "services" cannot be the path of a role [invalid-role-setting]
            }
            Function("web", .python313, handler: "app.handler", code: "web")
            Function("job", .python313, handler: "app.handler", code: "job")
                .rolePath("/a b/")  // error: "/a b/" cannot be the path of a role [invalid-role-setting]
            Function("existing", .python313, handler: "app.handler", code: "job")
                .role(existing: "arn:aws:iam::123456789012:role/job")  // note: the existing role
                .permissionsBoundary("arn:aws:iam::123456789012:policy/limits")  // error: set where it is made [invalid-role-setting]
            Function("user", .python313, handler: "app.handler", code: "job")
                .permissionsBoundary("arn:aws:iam::123456789012:user/somebody")  // error: and not of a policy [malformed-arn]
        },
        Service("right", region: .euCentral1) { _ in
            FunctionDefaults {
                $0.rolePath("/services/").permissionsBoundary("arn:aws:iam::aws:policy/PowerUserAccess")
            }
            Function("web", .python313, handler: "app.handler", code: "web")
            // What is set for all is said of roles of their own.
            Function("existing", .python313, handler: "app.handler", code: "job")
                .role(existing: "arn:aws:iam::123456789012:role/job")
        },
    ]
}
