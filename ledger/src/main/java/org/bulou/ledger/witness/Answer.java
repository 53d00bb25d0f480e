package org.bulou.ledger.witness;

/**
 * What a witness answers.
 *
 * @param status of HTTP
 * @param type media type of the body
 * @param body text
 */
record Answer(int status, String type, String body) {
  private static final String TEXT = "text/plain; charset=utf-8";

  static Answer ok(String body) {
    return new Answer(200, TEXT, body);
  }

  /** The witness has seen another size than the request says. */
  static Answer conflict(long size) {
    return new Answer(409, "text/x.tlog.size", size + "\n");
  }

  static Answer refused(int status, String why) {
    return new Answer(status, TEXT, why + "\n");
  }
}
