"""A CloudFormation to create the generated stacks in: moto's server, used through the AWS CLI.

What moto lacks is filled by stand-ins, each with its name and reason (gaps.py); nothing here leaves the machine.
"""
