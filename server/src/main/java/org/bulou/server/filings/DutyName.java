package org.bulou.server.filings;

import java.util.ArrayList;
import java.util.List;

/**
 * The identity of a duty taken apart: the norm and the parts it binds.
 *
 * @param parts ids, in the order written
 */
record DutyName(String norm, List<String> parts) {

  /** Reads {@code cn.rmsv.7-2.report-to-miit(sz, v1, r100)}. */
  static DutyName of(String id) {
    int open = id.indexOf('(');
    return open < 0
        ? new DutyName(id, List.of())
        : new DutyName(id.substring(0, open), split(id.substring(open + 1, id.length() - 1)));
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(text.substring(from).strip());
    return List.copyOf(parts);
  }
}
