import Infra

let models = Layer("models", folder: "models")

/// Functions whose files are wrong, and one whose are right.
let packaged = Service("packaged", region: .euCentral1, stages: [.dev]) { _ in
    models
    Function("right", .python313, handler: "app.handler", code: "right")
    Function("secret", .python313, handler: "app.handler", code: "secret")
    Function("handler", .python313, handler: "main.handler", code: "right")
    Function("code", .python313, handler: "app.handler", code: "wrong")
    Function("executable", .provided, handler: "bootstrap", code: "executable")
    Function("large", .python313, handler: "app.handler", code: "large").layer(models)
}
