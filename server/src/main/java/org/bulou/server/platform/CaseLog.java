package org.bulou.server.platform;

import org.slf4j.MDC;

/**
 * Puts a case's number on every log line written until it is closed:
 *
 * <pre>{@code
 * try (CaseLog log = CaseLog.of(number)) { … }
 * }</pre>
 *
 * Numbers only; what a case says never goes into a log.
 */
public final class CaseLog implements AutoCloseable {
  private static final String KEY = "case";
  private final MDC.MDCCloseable entry;

  private CaseLog(String number) {
    this.entry = MDC.putCloseable(KEY, number);
  }

  public static CaseLog of(String number) {
    return new CaseLog(number);
  }

  @Override
  public void close() {
    entry.close();
  }
}
