"""A model of what Serverless (osls 3.40.1) makes of a serverless.yml, written apart from the compiler.

`expand(document)` gives the CloudFormation template. It is held against recordings of the real program
(../data/recorded, test_serverless_model.py); what goes beyond the recordings follows the program's behaviour as
known and says "not recorded" where it stands. What the model does not know raises NotModelled: silence would let
a difference between the two outputs pass.
"""

from .errors import NotModelled, ServerlessRefuses
from .expand import expand
from .loading import load, load_text
from .variables import resolve

__all__ = ["expand", "load", "load_text", "resolve", "NotModelled", "ServerlessRefuses"]
