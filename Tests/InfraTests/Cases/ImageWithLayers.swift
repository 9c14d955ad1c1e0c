import Infra

extension Cases {
    private static let image = ContainerImage.repository("resize", account: "123456789012", tag: "1.4")

    static let imageWithLayers: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            Function("a", image: image)  // note: the image
                .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:1"))  // error: is a container image, which takes no layers [image-with-layers]
        },
        // A secret brings a layer to other functions; an image reads it by its own means.
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("a", image: image).environment("TOKEN", Secret("/app/token"))
        },
        Service("written-out", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::Lambda::Function", "Render", properties: ["Role": "arn:aws:iam::123456789012:role/render", "PackageType": "Image", "Code": ["ImageUri": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/studio@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"], "Layers": ["arn:aws:lambda:eu-central-1:123456789012:layer:fonts:2"]])  // error: The resource "Render" is a container image, which takes no layers [image-with-layers]
        },
    ]
}
