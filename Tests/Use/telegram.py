"""Updates made and answers read by aiogram, which knows Telegram's API and nothing of our bot."""

import datetime
import itertools
import json

from aiogram import methods, types

NUMBERS = itertools.count(1)
METHODS = {method.__api_method__: method for method in (methods.SendMessage, methods.AnswerCallbackQuery)}
ADA = types.User(id=42, is_bot=False, first_name="Ada")


def message(text, chat="private", sender=ADA, **more):
    chat_id = 42 if chat == "private" else -1001234567890
    return types.Message(message_id=next(NUMBERS), date=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), text=text,
                         chat=types.Chat(id=chat_id, type=chat), from_user=sender, **more)


def update(**event):
    """The body of the request by which Telegram would deliver an update."""
    made = types.Update(update_id=next(NUMBERS), **event)
    return made.model_dump_json(exclude_none=True, by_alias=True)


def method(body):
    """The method call in an answer; every one of its parameters has to be one that Telegram's API has."""
    parameters = json.loads(body)
    kind = METHODS[parameters.pop("method")]
    assert parameters.keys() <= kind.model_fields.keys()
    return kind.model_validate(parameters, strict=True)
