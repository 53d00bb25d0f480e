package org.bulou.law.evaluate.compiled;

import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprWalk;

/** Writes the trace around conditions; nothing at all in a class that is silent. */
final class Nodes {
  private static final int NODE = 2;

  private final Body body;
  private final boolean traced;

  Nodes(Body body) {
    this.body = body;
    this.traced = body.unit.traced();
  }

  /** A node whose operands may write nodes of their own. */
  void node(Expr e, Runnable condition) {
    if (ExprWalk.children(e).stream().allMatch(Purity::traceless)) {
      leaf(e.id(), condition);
    } else {
      around(e.id(), condition);
    }
  }

  /** A node under which nothing is written: written in one go when its truth is known. */
  void leaf(int id, Runnable condition) {
    condition.run();
    if (traced) {
      body.frame();
      body.number(id << NODE);
      body.ops("note");
    }
  }

  /** A node that stands before what is read under it. */
  void around(int id, Runnable condition) {
    if (!traced) {
      condition.run();
      return;
    }
    int place = reserve(1);
    condition.run();
    body.frame();
    body.code.iload(place);
    body.number(id << NODE);
    body.ops("close");
  }

  /** Keeps room for some nodes and gives the local that holds the place of the first. */
  int reserve(int count) {
    if (!traced) {
      return -1;
    }
    int place = body.locals.scratch();
    body.frame();
    body.number(count);
    body.ops("reserve");
    body.code.istore(place);
    return place;
  }

  /** Writes the node at an offset from a reserved place; its truth is in a local. */
  void write(int place, int offset, int id, int truth) {
    if (traced) {
      body.code.iload(truth);
      put(place, offset, id);
    }
  }

  /** Writes the node at an offset from a reserved place with a truth known beforehand. */
  void writeConstant(int place, int offset, int id, int truth) {
    if (traced) {
      body.number(truth);
      put(place, offset, id);
    }
  }

  private void put(int place, int offset, int id) {
    body.frame();
    body.code.iload(place);
    body.number(offset);
    body.number(id << NODE);
    body.ops("put");
  }

  /** The member a quantifier reads next. */
  void element(int local) {
    if (traced) {
      body.frame();
      body.code.aload(local);
      body.ops("element");
    }
  }
}
