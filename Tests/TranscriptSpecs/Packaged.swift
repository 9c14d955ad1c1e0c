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

/// Code with what it depends on, and a folder without.
let bundled = Service("bundled", region: .euCentral1, stages: [.dev]) { _ in
    Layer("packages", bundle: "web")
    Function("report", .python313, handler: "app.handler", code: .bundle("report", shared: ["lib/common"]))
    Function("plain", .python313, handler: "app.handler", code: "plain")
    Function("web", .nodejs22, handler: "index.handler", code: .bundle("web/index.ts"))
}
