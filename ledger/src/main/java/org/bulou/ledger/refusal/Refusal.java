package org.bulou.ledger.refusal;

/**
 * Something given from outside that cannot be used: a file, a key, a proof, a request. Says where,
 * what was found and what was expected, in two languages. Texts start in lower case and have no
 * full stop.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String where;
  private final transient Wording what;

  public Refusal(String where, String zh, String en) {
    super(where + ": " + en);
    this.where = where;
    this.what = new Wording(zh, en);
  }

  /** The file, or the kind of text, that was refused. */
  public String where() {
    return where;
  }

  /** What was found and what was expected, without the place. */
  public Wording what() {
    return what;
  }

  /** The same refusal, said of a more exact place: a note inside a file, for instance. */
  public Refusal in(String place) {
    return new Refusal(place + " (" + where + ")", what.zh(), what.en());
  }

  /** The refusal in one line. */
  public Wording line() {
    return new Wording(where + "：" + what.zh(), where + ": " + what.en());
  }
}
