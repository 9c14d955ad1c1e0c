import InfraTool

Tool.run([entrance, telegramBot, phpBot])
