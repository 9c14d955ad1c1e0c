"""What a mapping needs to reach a broker in a network; added to Serverless' own role."""

EC2 = {"Effect": "Allow", "Resource": "*", "Action": [f"ec2:{action}" for action in (
    "CreateNetworkInterface", "DescribeNetworkInterfaces", "DescribeVpcs", "DeleteNetworkInterface",
    "DescribeSubnets", "DescribeSecurityGroups")]}
