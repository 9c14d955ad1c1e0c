import Infra

extension Cases {
    private static let registry = "123456789012.dkr.ecr.eu-central-1.amazonaws.com"

    static let imageTagMoves: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            Function("a", image: .uri("\(registry)/resize"))  // warning: is named by no tag, which means latest [image-tag-moves]
            Function("b", image: .repository("resize", account: "123456789012", tag: "latest"))  // warning: is named by the tag latest, which moves [image-tag-moves]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("a", image: .repository("resize", account: "123456789012", tag: "latest-2"))
        },
    ]
}
