/// The resource types that callers have addresses of.
enum EntranceType: String {
    case method = "AWS::ApiGateway::Method"
    case route = "AWS::ApiGatewayV2::Route"
    case functionURL = "AWS::Lambda::Url"
    case listenerRule = "AWS::ElasticLoadBalancingV2::ListenerRule"
    case distribution = "AWS::CloudFront::Distribution"
    case graphQL = "AWS::AppSync::GraphQLApi"
}
