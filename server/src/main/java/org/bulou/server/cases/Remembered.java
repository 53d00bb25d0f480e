package org.bulou.server.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.bulou.law.facts.CaseFile;

/** The cases read last, so that showing a page twice does not read its facts twice. */
final class Remembered {
  private static final int MOST = 512;

  /** Under another law the same facts are read anew. */
  private record Key(CaseId id, int version, String law) {}

  private final Map<Key, CaseFile> files =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CaseFile> eldest) {
          return size() > MOST;
        }
      };

  /** Reads outside the lock: two readers at once may both read, which harms nothing. */
  CaseFile get(CaseId id, int version, String law, Supplier<CaseFile> read) {
    Key key = new Key(id, version, law);
    CaseFile found;
    synchronized (files) {
      found = files.get(key);
    }
    if (found == null) {
      found = read.get();
      synchronized (files) {
        files.put(key, found);
      }
    }
    return found;
  }
}
