package org.bulou.server.sharing.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.PartNames;
import org.bulou.server.duties.GateView;
import org.bulou.server.duties.GateWords;
import org.bulou.server.library.Library;
import org.bulou.server.organisation.Words;
import org.bulou.server.sharing.Made;
import org.bulou.server.sharing.Packs;
import org.bulou.server.sharing.Recipient;
import org.springframework.stereotype.Component;

/** Puts together what the pages of packs show. */
@Component
final class PackPages {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Recipient ARCHIVE =
      new Recipient(Recipient.Kind.ARCHIVE, "", Optional.empty());

  private final Cases cases;
  private final Packs packs;
  private final Library library;
  private final Words words;
  private final People people;

  PackPages(Cases cases, Packs packs, Library library, Words words, People people) {
    this.cases = cases;
    this.packs = packs;
    this.library = library;
    this.words = words;
    this.people = people;
  }

  PacksPage list(Case matter, Optional<String> problem) {
    Set<String> toward =
        packs.offers(matter.id(), ARCHIVE).stream()
            .flatMap(o -> o.piece().toward().stream())
            .collect(Collectors.toSet());
    Map<String, Bilingual> near = new TreeMap<>();
    Map<String, Bilingual> other = new TreeMap<>();
    library
        .law()
        .authorities()
        .forEach((id, a) -> (toward.contains(id) ? near : other).put(id, a.name()));
    return new PacksPage(
        matter.number(),
        matter.title(),
        matter.life() == Life.LIVE,
        near,
        other,
        entities(matter),
        Words.names(words.territories()),
        PackController.PURPOSES,
        library.names("content-level"),
        packs.made(matter.id()).stream().map(this::row).toList(),
        problem);
  }

  private PacksPage.Row row(Made m) {
    return new PacksPage.Row(
        MINUTE.format(m.at()),
        people.displayName(m.by()),
        m.kind(),
        name(m.recipient()),
        m.purpose(),
        m.pieces().split(" ").length,
        m.why(),
        m.sha256());
  }

  /** Is everything chosen from what can be chosen, and does it go together? */
  boolean fits(Case matter, PackForm form) {
    Recipient to = form.recipient();
    boolean known =
        switch (to.kind()) {
          case AUTHORITY -> library.law().authorities().containsKey(to.name());
          case AUDITOR, COURT ->
              !to.name().isEmpty()
                  && to.territory()
                      .filter(Words.names(words.territories())::containsKey)
                      .isPresent();
          case ARCHIVE -> true;
        };
    return known
        && to.kind().purposes().contains(form.purpose())
        && library.names("content-level").containsKey(form.level())
        && entities(matter).containsKey(form.entity());
  }

  PackPage preview(Case matter, PackForm form, Person me, boolean first, Optional<String> problem) {
    List<Packs.Offer> offers = packs.offers(matter.id(), form.recipient());
    Gate gate = packs.gate(matter.id(), form.wanted(), me);
    boolean decides =
        gate instanceof Gate.Closed c
            && c.disputed()
            && me.may(Permission.DECIDE_LAW)
            && GateWords.decides(me, gate);
    return new PackPage(
        matter.number(),
        matter.title(),
        form,
        form.recipient(),
        name(form.recipient().name()),
        first,
        offers.stream().filter(Packs.Offer::goes).toList(),
        offers.stream().filter(o -> !o.goes()).toList(),
        GateView.of(gate, decides),
        me.may(Permission.DECIDE_LAW),
        problem);
  }

  private Bilingual name(String recipient) {
    return Optional.ofNullable(library.law().authorities().get(recipient))
        .map(a -> a.name())
        .orElseGet(() -> Bilingual.same(recipient));
  }

  private Map<String, Bilingual> entities(Case matter) {
    var record = cases.file(matter.id()).record();
    return PartNames.of(record.at(record.newest()), "entity");
  }
}
