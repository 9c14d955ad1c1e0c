import Infra
import Testing

@testable import Review

/// Every change of the table has the consequence that AWS documents.
@Suite struct ChangeTableTests {
    @Test func isLongEnough() {
        #expect(ChangeTable.rows.count >= 150)
        #expect(
            ChangeTable.rows.count == (ChangeTable.text + "\n" + ChangeTable.more).split(separator: "\n").count,
            "a line without six parts")
        #expect(ChangeTable.rows.allSatisfy { !$0.source.isEmpty })
    }

    @Test(arguments: ChangeTable.rows)
    func isSaid(_ row: ChangeTable.Row) throws {
        let all = try Projects.consequences(of: row.type, row.old, row.new)
        let replacements = all.filter { $0.kind == .replacement }
        switch row.expected {
        case "replacement":
            #expect(replacements.contains { $0.message.contains("is replaced") }, "\(all.map(\.message))")
            #expect(all.contains { $0.message.contains(row.words) }, "\(all.map(\.message))")
        case "conditional":
            #expect(
                replacements.contains { $0.message.contains("may be replaced") && $0.message.contains(row.words) },
                "\(all.map(\.message))")
        case "update":
            #expect(
                !all.contains {
                    $0.danger > .safe && ($0.kind == .replacement || $0.kind == .dataLoss || $0.kind == .exposure)
                }, "\(all.map(\.message))")
        default:
            let parts = row.expected.split(separator: "/").map(String.init)
            let found = all.contains {
                $0.kind.rawValue == parts[0] && $0.danger == danger(parts[1]) && $0.message.contains(row.words)
            }
            #expect(found, "\(all.map { "\($0.kind) \($0.danger) \($0.message)" })")
        }
        #expect(!all.contains { $0.message.contains("secret-value") })
        #expect(all.allSatisfy { !$0.source.isEmpty })
    }

    private func danger(_ word: String) -> Consequence.Danger? {
        switch word {
        case "safe": .safe
        case "look": .look
        case "dangerous": .dangerous
        default: nil
        }
    }

    static let added: [(String, String, Consequence.Danger?, String)] = [
        ("AWS::Lambda::Url", #"{"TargetFunctionArn": "f", "AuthType": "NONE"}"#, .look, "public"),
        ("AWS::Lambda::Url", #"{"TargetFunctionArn": "f", "AuthType": "AWS_IAM"}"#, nil, ""),
        (
            "AWS::ApiGatewayV2::Route", #"{"ApiId": "a", "RouteKey": "POST /x"}"#, .look,
            "public, without authentication: POST /x"
        ),
        ("AWS::ApiGateway::Method", #"{"RestApiId": "a", "ResourceId": "r", "HttpMethod": "OPTIONS"}"#, nil, ""),
        (
            "AWS::ApiGateway::Method",
            #"{"RestApiId": "a", "ResourceId": "r", "HttpMethod": "GET", "ApiKeyRequired": true}"#, nil, ""
        ),
        (
            "AWS::ElasticLoadBalancingV2::ListenerRule",
            #"{"Actions": [{"Type": "forward"}], "Conditions": [{"Field": "path-pattern", "PathPatternConfig": {"Values": ["/a*"]}}]}"#,
            .look, "/a*"
        ),
        ("AWS::ElasticLoadBalancingV2::Listener", #"{"Port": 80, "Protocol": "HTTP"}"#, .look, "HTTP on port 80"),
        (
            "AWS::EC2::SecurityGroupIngress", #"{"GroupId": "g", "IpProtocol": "-1", "CidrIpv6": "::/0"}"#, .dangerous,
            "everything from ::/0"
        ),
        (
            "AWS::S3::Bucket", #"{"PublicAccessBlockConfiguration": {"BlockPublicPolicy": false}}"#, .dangerous,
            "no longer blocks"
        ),
        ("AWS::S3::Bucket", "{}", nil, ""),
    ]

    @Test(arguments: added)
    func ofWhatIsNew(_ type: String, _ properties: String, _ danger: Consequence.Danger?, _ words: String) throws {
        let all = try Projects.consequences(of: type, nil, properties).filter { $0.kind == .exposure }
        #expect(all.map(\.danger).max() == danger, "\(all.map(\.message))")
        #expect(all.isEmpty || all.contains { $0.message.contains(words) }, "\(all.map(\.message))")
    }
}
