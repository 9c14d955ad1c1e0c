"""What specs can say of triggers, read from the sources, and what of it a spec says: by the text of both.

The declarations that are read are those of this project's own style: a trigger is a struct, its factories stand in
`extension Trigger where Self == …`, its modifiers in the struct, in its extensions or in those of its protocols.
"""

from .declared import declared
from .used import used

__all__ = ["declared", "used"]
