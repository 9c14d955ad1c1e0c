import Routing

/// The runtime library has a type of this name too: here it is what takes requests.
public typealias Entrance = Routing.Entrance
