package org.bulou.server.sharing;

import java.util.List;
import org.bulou.server.cases.CaseId;
import org.bulou.server.record.Recorded;

/** A package that has something of a case to show; each event of the record belongs to one. */
public interface PieceSource {
  /**
   * Its pieces of a case.
   *
   * @param events everything recorded about the case
   */
  List<Piece> of(CaseId id, List<Recorded> events);
}
