import Infra

/// User pools, and their clients, domains and groups.
extension TypedSource {
    func userPool(_ words: inout WordProperties) -> Code {
        var name = triggeredName
        let given = words["UserPoolName"]?.scalar.flatMap { Sentinel.refers($0) ? nil : $0 }
        if let name {
            if given == name { words.drop("UserPoolName") }
        } else {
            name = given
            if given != nil { words.drop("UserPoolName") }
            words.leaveOut("UserPoolName")
        }
        if words["UsernameAttributes"]?.value == ["email"], words["AutoVerifiedAttributes"]?.value == ["email"] {
            words.drop("UsernameAttributes", "AutoVerifiedAttributes")
            words.add(".signInByEmail")
        }
        if let mode = words["MfaConfiguration"]?.scalar, ["ON", "OPTIONAL"].contains(mode),
            words["EnabledMfas"]?.value == ["SOFTWARE_TOKEN_MFA"]
        {
            words.drop("MfaConfiguration", "EnabledMfas")
            if mode == "ON" { words.add(".mfa") } else { words.add(".mfa", .init("required", .raw("false"))) }
        }
        if words["AdminCreateUserConfig"]?.value == ["AllowAdminCreateUserOnly": true] {
            words.drop("AdminCreateUserConfig")
            words.add(".invitedUsersOnly")
        }
        words.take("Policies") { node in
            guard node.pairs.count == 1, let policy = node["PasswordPolicy"], policy.pairs.count == 1,
                let length = policy["MinimumLength"]?.plainInt
            else { return nil }
            return .call(".passwords", [.init("minimumLength", .int(length))])
        }
        // What its functions are is said by triggers otherwise.
        let more = words.properties(without: ["LambdaConfig", "UserPoolName"])
        return named("UserPool", called: name, isExact: triggeredName != nil, &words, more)
    }

    func client(_ pool: String, _ words: inout WordProperties) -> Code {
        let writer = words.writer
        var name: String?
        if case .string(let text)? = writer.string(words["ClientName"]) {
            name = text
            words.drop("ClientName")
        }
        words.leaveOut("ClientName")
        if words["PreventUserExistenceErrors"]?.scalar == "ENABLED" { words.drop("PreventUserExistenceErrors") }
        words.leaveOut("PreventUserExistenceErrors")
        if words["GenerateSecret"]?.bool == true {
            words.drop("GenerateSecret")
            words.add(".withSecret")
        }
        signIn(&words)
        words.take("ExplicitAuthFlows") { node in
            let flows = [
                "ALLOW_USER_SRP_AUTH": "srp", "ALLOW_USER_PASSWORD_AUTH": "password",
                "ALLOW_ADMIN_USER_PASSWORD_AUTH": "adminPassword", "ALLOW_CUSTOM_AUTH": "custom",
                "ALLOW_USER_AUTH": "choice",
            ]
            // The word puts the right to refresh tokens behind them.
            let names = node.elements.compactMap(\.scalar)
            guard names.last == "ALLOW_REFRESH_TOKEN_AUTH" else { return nil }
            let own = names.dropLast().compactMap { flows[$0] }
            guard !own.isEmpty, own.count == names.count - 1 else { return nil }
            return .call(".flows", own.map { .init(nil, .raw(".\($0)")) })
        }
        let reserved: Set<String> = ["ClientName", "PreventUserExistenceErrors"]
        let more = words.properties(without: reserved)
        return named(
            "UserPoolClient", called: name, isExact: name == nil ? nil : false, &words, [.init("of", .raw(pool))] + more
        )
    }

    /// The pages of the pool's domain, by the authorization code grant.
    private func signIn(_ words: inout WordProperties) {
        func texts(_ key: String) -> [Code]? {
            guard let node = words[key], node.isSequence else { return nil }
            let all = node.elements.compactMap { words.writer.string($0) }
            return all.count == node.elements.count && !all.isEmpty ? all : nil
        }
        guard words["AllowedOAuthFlows"]?.value == ["code"], words["AllowedOAuthFlowsUserPoolClient"]?.bool == true,
            let callbacks = texts("CallbackURLs"), let scopes = texts("AllowedOAuthScopes"),
            let providers = texts("SupportedIdentityProviders"),
            words["LogoutURLs"] == nil || texts("LogoutURLs") != nil
        else { return }
        var arguments = [Code.Argument("callbacks", .array(callbacks))]
        if let logouts = texts("LogoutURLs") { arguments.append(.init("logouts", .array(logouts))) }
        if scopes != [.string("openid"), .string("email")] { arguments.append(.init("scopes", .array(scopes))) }
        if providers != [.string("COGNITO")] { arguments.append(.init("providers", .array(providers))) }
        words.drop(
            "AllowedOAuthFlows", "AllowedOAuthFlowsUserPoolClient", "CallbackURLs", "LogoutURLs", "AllowedOAuthScopes",
            "SupportedIdentityProviders")
        words.add(.call(".signIn", arguments))
    }

    func domain(_ pool: String, _ words: inout WordProperties) -> Code {
        let prefix = words["Domain"]?.scalar ?? ""
        words.drop("Domain")
        var arguments = [Code.Argument("of", .raw(pool))]
        if words["ManagedLoginVersion"]?.plainInt == 2 {
            words.drop("ManagedLoginVersion")
        } else {
            arguments.append(.init("managedLogin", .raw("false")))
        }
        return named("UserPoolDomain", called: prefix, isExact: false, &words, arguments)
    }

    func group(_ pool: String, _ words: inout WordProperties) -> Code {
        let writer = words.writer
        let name = words["GroupName"]?.scalar ?? ""
        words.drop("GroupName")
        words.takeText("Description", ".description")
        words.take("Precedence") { $0.plainInt.map { .call(".precedence", [.init(nil, .int($0))]) } }
        words.take("RoleArn") { .call(".role", [.init(nil, writer.code($0))]) }
        return named("UserPoolGroup", called: name, isExact: false, &words, [.init("of", .raw(pool))])
    }
}
