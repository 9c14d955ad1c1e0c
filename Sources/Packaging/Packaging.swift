/// See Archive.swift.
