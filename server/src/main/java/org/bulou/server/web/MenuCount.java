package org.bulou.server.web;

/** How much waits behind an entry of the menu; a package adds one by declaring it as a bean. */
public interface MenuCount {
  /** The entry's path. */
  String path();

  /** How much waits for this visitor. */
  int of(Visitor visitor);
}
