package org.bulou.server.web;

/** How much waits behind an entry of the menu; a package adds one by declaring it as a bean. */
public interface MenuCount {
  /** The menu says up to here how many, and of more that there are more. */
  int MOST = 20;

  /** The entry's path. */
  String path();

  /** How much waits for this visitor; may stop counting behind {@link #MOST}. */
  int of(Visitor visitor);
}
