package app.parley.simulator.webhook;

import app.parley.simulator.fault.Faults;
import app.parley.simulator.record.SendDesk;
import java.util.function.Supplier;

/** What both providers' stand-ins need to call back, to misbehave and to keep records. */
public record Outgoing(
    Postman postman, Timetable timetable, Supplier<Pace> pace, Faults faults, SendDesk desk) {}
