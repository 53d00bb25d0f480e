package org.bulou.server.intake;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes everything on but the closing, which is its owner's. */
final class Unclosed extends FilterOutputStream {
  private Unclosed(OutputStream out) {
    super(out);
  }

  static OutputStream of(OutputStream out) {
    return new Unclosed(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
