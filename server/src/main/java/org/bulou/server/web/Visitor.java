package org.bulou.server.web;

/** The signed-in person a page is made for, as far as the frame needs to know. */
public interface Visitor {
  /** The name to show. */
  String displayName();

  /** May the person do what a menu entry leads to? {@code permission} is the permission's name. */
  boolean may(String permission);
}
