import Infra

private func worker(_ name: String) -> Function {
    Function(name, .nodejs22, handler: "index.handler", code: .inline("exports.handler = async () => 1"))
}

extension Cases {
    static let tooManyNotifications: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in  // remark: has more than the 51,200 bytes [template-needs-bucket]
            let uploads = Bucket("uploads")  // error: has 120 notifications; the limit is 100 [too-many-notifications]
            for part in 0..<60 {
                worker("w\(part)").on(.bucket(uploads, .created, prefix: "p\(part)/")).on(.bucket(uploads, .removed, prefix: "p\(part)/"))
            }
        },
        Service("images", region: .euCentral1, stages: [.dev]) { _ in  // remark: has more than the 51,200 bytes [template-needs-bucket]
            let images = Bucket("images")
            for part in 0..<50 {
                worker("w\(part)").on(.bucket(images, .created, prefix: "p\(part)/")).on(.bucket(images, .removed, prefix: "p\(part)/"))
            }
        }
    ]
}
