package org.bulou.law.evaluate;

import java.util.List;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;

/** Lists of parts and the quantifiers over them. */
final class Lists {
  private Lists() {}

  /** A list with the fact that would close it. */
  record Owned(Value.Parts parts, Part owner, Attribute attribute) {
    static Owned of(Frame f, Reads.Read read) {
      Part owner = read.owner(f);
      return new Owned((Value.Parts) read.of(f, owner), owner, read.attribute());
    }
  }

  /**
   * {@code exists} and {@code all}; the body is read once more with an unknown member while the
   * list is open.
   */
  static final class Quantified extends Cond {
    private final boolean exists;
    private final Reads.Read list;
    private final int slot;
    private final PartType type;
    private final Cond body;

    Quantified(int node, boolean exists, Reads.Read list, int slot, PartType type, Cond body) {
      super(node);
      this.exists = exists;
      this.list = list;
      this.slot = slot;
      this.type = type;
      this.body = body;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      Owned owned = Owned.of(f, list);
      int deciding = exists ? Frame.TRUE : Frame.FALSE;
      int result = 1 - deciding;
      List<Part> members = owned.parts().members();
      for (int i = 0; i < members.size(); i++) {
        int truth = body(f, members.get(i));
        if (truth == deciding) {
          f.reset(mark);
          return deciding;
        }
        if (truth == Frame.UNKNOWN) {
          result = Frame.UNKNOWN;
        }
      }
      if (!owned.parts().closed() && body(f, f.phantom(type)) != 1 - deciding) {
        result = Frame.UNKNOWN;
        f.because(owned.owner(), owned.attribute(), Frame.CLOSED);
      }
      if (result != Frame.UNKNOWN) {
        f.reset(mark);
      }
      return result;
    }

    private int body(Frame f, Part member) {
      f.vars[f.base + slot] = member;
      f.trace.element(member);
      return body.test(f);
    }
  }
}
