"""The work of Benchmarks/Work/main.swift in troposphere: the same resources with the same properties, as templates.

usage: peer_troposphere.py FUNCTIONS FOLDER

It writes CloudFormation only, checks what troposphere itself checks, and is told names and priorities that ours computes.
"""
import hashlib
import os
import sys

from troposphere import GetAtt, Parameter, Ref, Sub, Template, awslambda, certificatemanager, ec2, elasticloadbalancingv2, iam
from troposphere import logs, route53

REGION, STAGE = "eu-central-1", "prod"


def shared(template, prefix):
    """Zone, certificate, load balancer, listener, alias record."""
    zone = template.add_resource(route53.HostedZone("ExampleComHostedZone", Name="example.com"))
    group = template.add_resource(ec2.SecurityGroup(
        "PublicLoadBalancerSecurityGroup", GroupDescription=f"{prefix} public load balancer", VpcId="vpc-0a1b2c3d4e5f60718",
        SecurityGroupIngress=[ec2.SecurityGroupRule(IpProtocol="tcp", FromPort=443, ToPort=443, CidrIp="0.0.0.0/0")]))
    balancer = template.add_resource(elasticloadbalancingv2.LoadBalancer(
        "PublicLoadBalancer", Name=f"{prefix}-public", Type="application", Scheme="internet-facing",
        Subnets=["subnet-0aaa1111bbbb2222c", "subnet-0ddd3333eeee4444f"], SecurityGroups=[GetAtt(group, "GroupId")],
        LoadBalancerAttributes=[elasticloadbalancingv2.LoadBalancerAttributes(
            Key="routing.http.drop_invalid_header_fields.enabled", Value="true")]))
    certificate = template.add_resource(certificatemanager.Certificate(
        "ApiExampleComCertificate", DomainName="api.example.com", ValidationMethod="DNS",
        DomainValidationOptions=[certificatemanager.DomainValidationOption(
            DomainName="api.example.com", HostedZoneId=Ref(zone))]))
    listener = template.add_resource(elasticloadbalancingv2.Listener(
        "PublicHttpsListener", LoadBalancerArn=Ref(balancer), Port=443, Protocol="HTTPS",
        SslPolicy="ELBSecurityPolicy-TLS13-1-2-2021-06",
        Certificates=[elasticloadbalancingv2.Certificate(CertificateArn=Ref(certificate))],
        DefaultActions=[elasticloadbalancingv2.Action(
            Type="fixed-response", FixedResponseConfig=elasticloadbalancingv2.FixedResponseConfig(StatusCode="404"))]))
    template.add_resource(route53.RecordSetType(
        "ApiExampleComRecord", HostedZoneId=Ref(zone), Name="api.example.com", Type="A",
        AliasTarget=route53.AliasTarget(
            DNSName=GetAtt(balancer, "DNSName"), HostedZoneId=GetAtt(balancer, "CanonicalHostedZoneID"))))
    return listener


def function(template, service, prefix, name, path, priority, listener, bucket):
    """Log group, role, function, permission, target group, rule."""
    physical, words = f"{prefix}-{name}", name.replace("fn-", "FnDash")
    key = template.add_parameter(Parameter(
        f"{words}ArtifactKey", Type="String", Description=f"The key of the archive of function {name}."))
    group = template.add_resource(logs.LogGroup(
        f"{words}LogGroup", LogGroupName=f"/aws/lambda/{physical}", RetentionInDays=14))
    role = template.add_resource(iam.Role(
        f"{words}IamRoleLambdaExecution",
        AssumeRolePolicyDocument={"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]},
        Policies=[iam.Policy(PolicyName=physical, PolicyDocument={"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
            "Resource": [Sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:"
                             f"log-group:/aws/lambda/{physical}:*")]}]})]))
    code = template.add_resource(awslambda.Function(
        f"{words}LambdaFunction", FunctionName=physical, Runtime="provided.al2023", Handler="bootstrap",
        Code=awslambda.Code(S3Bucket=Ref(bucket), S3Key=Ref(key)), MemorySize=256, Timeout=28, Role=GetAtt(role, "Arn"),
        Environment=awslambda.Environment(Variables={"STAGE": STAGE}), DependsOn=[group.title]))
    tag = f"{service}-{name}-{listener.title}-{STAGE}"
    target_name = hashlib.md5(tag.encode()).hexdigest()
    permission = template.add_resource(awslambda.Permission(
        f"{words}LambdaPermissionAlb", FunctionName=GetAtt(code, "Arn"), Action="lambda:InvokeFunction",
        Principal="elasticloadbalancing.amazonaws.com", SourceAccount=Ref("AWS::AccountId"),
        SourceArn=Sub("arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:"
                      f"targetgroup/{target_name}/*")))
    target = template.add_resource(elasticloadbalancingv2.TargetGroup(
        f"{words}AlbTargetGroup{listener.title}", Name=target_name, TargetType="lambda",
        Targets=[elasticloadbalancingv2.TargetDescription(Id=GetAtt(code, "Arn"))], HealthCheckEnabled=False,
        TargetGroupAttributes=[elasticloadbalancingv2.TargetGroupAttribute(
            Key="lambda.multi_value_headers.enabled", Value="false")],
        Tags=[{"Key": "Name", "Value": tag}], DependsOn=[permission.title]))
    template.add_resource(elasticloadbalancingv2.ListenerRule(
        f"{words}AlbListenerRule{priority}", ListenerArn=Ref(listener), Priority=priority,
        Conditions=[
            elasticloadbalancingv2.Condition(Field="host-header", HostHeaderConfig=elasticloadbalancingv2.HostHeaderConfig(
                Values=["api.example.com"])),
            elasticloadbalancingv2.Condition(Field="path-pattern", Values=[path])],
        Actions=[elasticloadbalancingv2.ListenerRuleAction(Type="forward", TargetGroupArn=Ref(target))]))


def main(functions, folder):
    stacks = -(-functions // 82)
    for stack in range(stacks):
        service = f"work-{stack}"
        prefix = f"{service}-{STAGE}"
        template = Template(Description=f"{prefix} in {REGION}.")
        template.set_version()
        bucket = template.add_parameter(Parameter(
            "ArtifactBucket", Type="String", Description=f"The bucket in {REGION} that holds the archives."))
        listener = shared(template, prefix)
        for number in range(stack * functions // stacks, (stack + 1) * functions // stacks):
            function(template, service, prefix, f"fn-{number}", f"/fn/{number}", 1 + number, listener, bucket)
        path = os.path.join(folder, service, STAGE)
        os.makedirs(path)
        with open(os.path.join(path, "cloudformation.json"), "w") as file:
            file.write(template.to_json(indent=2, sort_keys=False))


main(int(sys.argv[1]), sys.argv[2])
