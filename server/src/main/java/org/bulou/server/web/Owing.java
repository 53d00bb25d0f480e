package org.bulou.server.web;

import java.util.List;

/** Says what people took on in a package; it joins in by declaring this as a bean. */
public interface Owing {
  /** What this visitor owes and has not done, in any order. */
  List<Owed> of(Visitor visitor);
}
