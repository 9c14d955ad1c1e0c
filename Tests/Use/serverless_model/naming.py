"""Serverless' logical ids. Names of declarations keep their characters as words; names of AWS things lose them."""

import re


def upper_first(text):
    return text[:1].upper() + text[1:]


def normal(name):
    """queue-worker → QueueDashworker"""
    return upper_first(name.replace("-", "Dash").replace("_", "Underscore"))


def alphanumeric(name):
    """my-photos-bucket → Myphotosbucket"""
    return upper_first(re.sub(r"[^0-9A-Za-z]", "", name))


def path_part(part):
    """{id} → IdVar, b-c → BDashc; the rest of a part becomes lower case"""
    part = (part[:1].upper() + part[1:].lower()).replace("-", "Dash")
    return upper_first(re.sub(r"[^0-9A-Za-z]", "", re.sub(r"\{(.*)\}", r"\1Var", part)))


def path(text):
    return "".join(path_part(part) for part in text.split("/"))


def websocket_route(route):
    for character, word in (("$", "S"), ("/", "Slash"), ("-", "Dash"), ("_", "Underscore"), (".", "Period")):
        route = route.replace(character, word)
    return f"{route}WebsocketsRoute"
