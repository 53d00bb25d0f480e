package org.bulou.server.parties.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.parties.Notice;
import org.bulou.server.parties.NoticeKind;

/** The notices of a case. */
public record NoticesPage(
    Matter matter,
    List<Notice> notices,
    Map<String, Bilingual> entities,
    boolean mayWork,
    Optional<String> problem) {
  public List<NoticeKind> kinds() {
    return List.of(NoticeKind.values());
  }
}
