print("telegram-bot")
