package app.parley.live;

/** A change as screens are told of it: rendered once, however many listen. */
record LiveEvent(Audience audience, Frame frame) {}
