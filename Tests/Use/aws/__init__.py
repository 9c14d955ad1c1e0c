"""An AWS beside the tests, in a process of its own: moto's server, and the real AWS CLI kept loaded."""
