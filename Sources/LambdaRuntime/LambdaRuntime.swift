/// See Runtime.swift.
