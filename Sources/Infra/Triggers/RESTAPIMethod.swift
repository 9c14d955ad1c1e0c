/// Starts the function for a method of the service's REST API.
///
///     .on(.restAPI(.any, "/{proxy+}"))
///
/// The API is one for the whole service; `RESTAPI` gives it a domain and other settings. The function has 29 s at most.
/// Source: Amazon API Gateway Developer Guide, "Lambda proxy integrations in API Gateway".
public struct RESTAPIMethod: Trigger {
    public var origin: Origin
    let method: HTTPMethod
    let path: String

    fileprivate var idPart: String { ServerlessNames.path(path) }
    fileprivate var methodID: String {
        "ApiGatewayMethod\(idPart)\(ServerlessNames.function(method.name.lowercased()))"
    }

    public func lower(for function: Function, into stack: inout Stack) {
        function.addEvent("http", .string("\(method.name) \(path)"), into: &stack)
    }

    public static func finish(_ uses: [TriggerUse], into stack: inout Stack) {
        let api = stack.scope.stack.all(RESTAPI.self).first ?? RESTAPI(at: stack.place)
        api.lowerAPI(into: &stack)
        let methods = uses.compactMap { use in (use.trigger as? RESTAPIMethod).map { (use.function, $0) } }
        var permitted: [String] = []
        for (function, method) in methods {
            stack.place = method.place
            method.lowerResources(into: &stack)
            let permissionID = "\(function.idPrefix)LambdaPermissionApiGateway"
            method.lowerMethod(function, waitingFor: permissionID, into: &stack)
            guard !permitted.contains(permissionID) else { continue }
            permitted.append(permissionID)
        }
        api.lowerDeployment(methods.map(\.1.methodID), into: &stack)
        for (function, method) in methods {
            let permissionID = "\(function.idPrefix)LambdaPermissionApiGateway"
            guard stack.template[permissionID] == nil else { continue }
            stack.place = method.place
            function.addPermission(
                permissionID, principal: "apigateway.amazonaws.com",
                source: .sub(
                    "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${ApiGatewayRestApi}/*/*"),
                form: .generated, into: &stack)
        }
    }

    /// Each part of a path is a resource of its own below the one before it.
    private func lowerResources(into stack: inout Stack) {
        var parent = Value.getAtt("ApiGatewayRestApi", "RootResourceId")
        var prefix = ""
        for part in path.split(separator: "/") {
            prefix += "/" + part
            let id = "ApiGatewayResource\(ServerlessNames.path(prefix))"
            if stack.template[id] == nil {
                stack.add(
                    id, "AWS::ApiGateway::Resource",
                    [
                        .init("RestApiId", .ref("ApiGatewayRestApi")), .init("ParentId", parent),
                        .init("PathPart", .string(String(part))),
                    ], form: .generated)
            }
            parent = .ref(id)
        }
    }

    private func lowerMethod(_ function: Function, waitingFor permission: String, into stack: inout Stack) {
        let resource: Value =
            idPart.isEmpty ? .getAtt("ApiGatewayRestApi", "RootResourceId") : .ref("ApiGatewayResource\(idPart)")
        stack.add(
            methodID, "AWS::ApiGateway::Method",
            [
                .init("RestApiId", .ref("ApiGatewayRestApi")), .init("ResourceId", resource),
                .init("HttpMethod", .string(method.name)), .init("AuthorizationType", "NONE"),
                .init("ApiKeyRequired", false),
                .init(
                    "Integration",
                    [
                        "Type": "AWS_PROXY", "IntegrationHttpMethod": "POST",
                        "Uri": .sub(
                            "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/\(function.invocationARNText)/invocations"
                        ),
                    ]),
            ], dependsOn: [permission], form: .generated)
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        APIPaths.check(path, at: place, &report)
        if function.timeout > .seconds(29) {
            report(
                .timeoutBeyondTrigger, at: function.options.timeout?.place ?? place,
                "The function may run for \(function.timeout), but a REST API waits for 29 s at the most and then answers 504; lower the timeout to 29 s or less.",
                notes: [.init(place, "the method of the REST API")])
        }
    }
}

extension Trigger where Self == RESTAPIMethod {
    /// A method of the service's REST API.
    /// - Parameter path: such as `/users/{id}` or `/{proxy+}`.
    public static func restAPI(
        _ method: HTTPMethod, _ path: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        RESTAPIMethod(origin: Origin(file, line, column), method: method, path: path)
    }
}
