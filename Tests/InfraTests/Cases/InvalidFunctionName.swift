import Infra

extension Cases {
    static let invalidFunctionName: [Service] = [
        Service("customer-relationship-management", region: .euCentral1, stages: [.prod]) { _ in  // note: the service's name is put before it
            Function("send-the-invoices-weekly", .python313, handler: "app.handler", code: "api")
            Function("send-the-invoices-quarterly", .python313, handler: "app.handler", code: "api")  // error: "customer-relationship-management-prod-send-the-invoices-quarterly", which is 65 characters; the limit is 64. Shorten "send-the-invoices-quarterly" by 1 [invalid-function-name]
            Function("send mail", .python313, handler: "app.handler", code: "api")  // error: "send mail" cannot be the name of a function [invalid-function-name]
            Function("", .python313, handler: "app.handler", code: "api")  // error: "" cannot be the name of a function [invalid-function-name]
        },
        Service("right", region: .euCentral1) { _ in
            Function("send-the_invoices2", .python313, handler: "app.handler", code: "api")
        },
    ]
}
