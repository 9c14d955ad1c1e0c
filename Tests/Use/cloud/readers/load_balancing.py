"""Load balancers, listeners, rules, target groups, security groups."""


def load_balancer(deployed, physical, wanted):
    api = deployed.client("elbv2")
    found = api.describe_load_balancers(LoadBalancerArns=[physical])["LoadBalancers"][0]
    return {
        **found, "Name": found["LoadBalancerName"],
        "Subnets": [one["SubnetId"] for one in found["AvailabilityZones"]],
        "Tags": api.describe_tags(ResourceArns=[physical])["TagDescriptions"][0]["Tags"],
        "LoadBalancerAttributes": api.describe_load_balancer_attributes(LoadBalancerArn=physical)["Attributes"],
    }


def target_group(deployed, physical, wanted):
    api = deployed.client("elbv2")
    found = api.describe_target_groups(TargetGroupArns=[physical])["TargetGroups"][0]
    health = api.describe_target_health(TargetGroupArn=physical)["TargetHealthDescriptions"]
    return {
        **found, "Name": found["TargetGroupName"], "Targets": [one["Target"] for one in health],
        "Tags": api.describe_tags(ResourceArns=[physical])["TagDescriptions"][0]["Tags"],
        "TargetGroupAttributes": api.describe_target_group_attributes(TargetGroupArn=physical)["Attributes"],
    }


def listener(deployed, physical, wanted):
    found = deployed.client("elbv2").describe_listeners(ListenerArns=[physical])["Listeners"][0]
    # AWS names the default certificate alone here; moto lists those of ListenerCertificate behind it.
    return {**found, "Certificates": [{"CertificateArn": one["CertificateArn"]}
                                      for one in (found.get("Certificates") or [])[:1]]}


def rule(deployed, physical, wanted):
    found = deployed.client("elbv2").describe_rules(RuleArns=[physical])["Rules"][0]
    return {**found, "ListenerArn": wanted["ListenerArn"] if physical.startswith(
        wanted["ListenerArn"].replace(":listener/", ":listener-rule/")) else None}


def listener_certificate(deployed, physical, wanted):
    listed = deployed.client("elbv2").describe_listener_certificates(ListenerArn=wanted["ListenerArn"])["Certificates"]
    arns = [one["CertificateArn"] for one in listed]
    return {**wanted, "Certificates": [one for one in wanted["Certificates"] if one["CertificateArn"] in arns]}


def security_group(deployed, physical, wanted):
    found = deployed.client("ec2").describe_security_groups(GroupIds=[physical])["SecurityGroups"][0]

    def rules(permissions):
        flat = []
        for one in permissions:
            ports = {name: one[name] for name in ("IpProtocol", "FromPort", "ToPort") if name in one}
            flat += [{**ports, **source} for source in one.get("IpRanges") or []]
            flat += [{**ports, **source} for source in one.get("Ipv6Ranges") or []]
            flat += [{**ports, "SourceSecurityGroupId": pair["GroupId"]} for pair in one.get("UserIdGroupPairs") or []]
        return flat

    def ordered(actual, asked):
        """In the order of the template, as far as they are the same."""
        def like(rule):
            return lambda one: {key: str(value) for key, value in one.items()} == {
                key: str(value) for key, value in rule.items()}
        sorted_, rest = [], list(actual)
        for rule in asked or []:
            match = next(filter(like(rule), rest), None)
            if match:
                rest.remove(match)
                sorted_.append(match)
        return sorted_ + rest

    # The id of the network is put into moto by hand (gaps.GIVEN): it answers its own.
    return {"GroupDescription": found["Description"], "VpcId": wanted.get("VpcId"), "Tags": found.get("Tags") or [],
            "SecurityGroupIngress": ordered(rules(found["IpPermissions"]), wanted.get("SecurityGroupIngress")),
            "SecurityGroupEgress": ordered(rules(found["IpPermissionsEgress"]), wanted.get("SecurityGroupEgress"))}


READERS = {
    "AWS::ElasticLoadBalancingV2::LoadBalancer": load_balancer,
    "AWS::ElasticLoadBalancingV2::TargetGroup": target_group,
    "AWS::ElasticLoadBalancingV2::Listener": listener,
    "AWS::ElasticLoadBalancingV2::ListenerRule": rule,
    "AWS::ElasticLoadBalancingV2::ListenerCertificate": listener_certificate,
    "AWS::EC2::SecurityGroup": security_group,
}
