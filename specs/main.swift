import InfraTool
