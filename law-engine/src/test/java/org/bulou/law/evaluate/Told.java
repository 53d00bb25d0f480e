package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.bulou.law.facts.Part;

/**
 * A trace and its reasons spelled out, so that two ways of evaluating can be compared. Parts are
 * compared by id: a phantom is made anew for each evaluation.
 */
record Told(List<Object> trace, List<Address> reasons) {

  /** What a frame has written since its trace was started; the frame begins another. */
  static Told of(Frame f) {
    return of(f.trace.take(f.vars, 3, f.facts), f.reasons());
  }

  static Told of(Trace trace, Reasons reasons) {
    List<Object> events = new ArrayList<>();
    for (int place = 0; place < trace.size(); place++) {
      if (trace.isSection(place)) {
        events.add(trace.section(place) + " " + trace.exception(place));
        events.add(trace.readAt(place));
        events.add(trace.lawAt(place));
      } else if (trace.isElement(place)) {
        events.add(trace.element(place).id());
      } else {
        events.add(trace.node(place) + " " + trace.truth(place));
      }
    }
    for (int slot = 0; slot < Frame.STRIDE; slot++) {
      events.add(trace.variable(slot) instanceof Part part ? part.id() : trace.variable(slot));
    }
    return new Told(events, reasons.addresses());
  }
}
