package org.bulou.server.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.explain.EvaluationJson;
import org.bulou.law.facts.Facts;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.duties.GateWords;
import org.bulou.server.duties.Gates;
import org.bulou.server.duties.Passage;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.platform.Sha256;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Ledger;
import org.bulou.server.record.Proofs;
import org.bulou.server.record.Recorded;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evidence packs: what would go, and making one. */
@Service
@Transactional
public class Packs {
  private final List<PieceSource> sources;
  private final PackStore store;
  private final Cases cases;
  private final Gates gates;
  private final Evaluations evaluations;
  private final Recorder recorder;
  private final Ledger ledger;
  private final InstantSource clock;

  Packs(
      List<PieceSource> sources,
      PackStore store,
      Cases cases,
      Gates gates,
      Evaluations evaluations,
      Recorder recorder,
      Ledger ledger,
      InstantSource clock) {
    this.sources = List.copyOf(sources);
    this.store = store;
    this.cases = cases;
    this.gates = gates;
    this.evaluations = evaluations;
    this.recorder = recorder;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * A piece, and what the rule says of it.
   *
   * @param sealed is everything that proves it under a signed checkpoint
   */
  public record Offer(Piece piece, boolean goes, String why, boolean sealed) {}

  /** Everything of a case that could go to a recipient, oldest first within its kind. */
  @Transactional(readOnly = true)
  public List<Offer> offers(CaseId id, Recipient to) {
    Optional<Proofs> proofs = ledger.proofs();
    return pieces(id).stream()
        .map(
            piece -> {
              PackRule.Stance stance = PackRule.of(piece, to);
              return new Offer(piece, stance.goes(), stance.why().wire(), sealed(piece, proofs));
            })
        .toList();
  }

  private static boolean sealed(Piece piece, Optional<Proofs> proofs) {
    return piece.evidence().stream()
        .allMatch(e -> proofs.flatMap(p -> p.of(e.event())).isPresent());
  }

  private List<Piece> pieces(CaseId id) {
    List<Recorded> events = recorder.about(id.value());
    List<Piece> all = new ArrayList<>();
    sources.forEach(source -> all.addAll(source.of(id, events)));
    all.sort(Comparator.comparing(Piece::kind).thenComparing(Piece::at).thenComparing(Piece::name));
    return all;
  }

  /** What the law says to handing it over now. */
  @Transactional(readOnly = true)
  public Gate gate(CaseId id, Wanted wanted, Person asker) {
    return gates.ask(id, action(id, wanted), asker.id());
  }

  /** The packs made of a case, newest first. */
  @Transactional(readOnly = true)
  public List<Made> made(CaseId id) {
    return store.of(id);
  }

  /**
   * Makes a pack and records that it was made; the gate is asked once more.
   *
   * @throws NotShared when it cannot be made like this
   * @throws org.bulou.server.duties.Shut when the gate is shut
   */
  public byte[] make(CaseId id, Wanted wanted, Person by) {
    List<Piece> chosen = chosen(id, wanted, by);
    PlannedAction action = action(id, wanted);
    Gate gate = gates.ask(id, action, by.id());
    Passage passage = gates.pass(id, action, by.id(), decision(gate, wanted, by));
    return leave(passage, chosen, wanted, by);
  }

  /** The pack leaves: only with leave given for exactly this action. */
  private byte[] leave(Passage passage, List<Piece> chosen, Wanted wanted, Person by) {
    Case matter = cases.get(passage.id());
    Proofs proofs = ledger.proofs().orElseThrow(() -> new NotShared(NotShared.Reason.SEALING));
    PackFile file = new PackFile(proofs, wanted.to().insider());
    chosen.forEach(file::add);
    byte[] zip = file.zip(matter.number(), wanted, ledger.policy(), passage.at());
    Made made = made(chosen, wanted, by, zip, passage.at());
    String gate = GateWords.json(passage);
    store.insert(
        passage.id(),
        made,
        gate,
        EvaluationJson.plain().text(evaluations.at(passage.id(), passage.at())));
    recorder.record(
        new Happening(
            "pack.made",
            Optional.of(passage.id().value()),
            Optional.of(by.id()),
            passage.at(),
            Map.of(
                "recipient", made.kind() + " " + made.recipient(),
                "purpose", made.purpose(),
                "pieces", made.pieces(),
                "why", made.why(),
                "sha256", made.sha256(),
                "gate", gate)));
    return zip;
  }

  private static Made made(List<Piece> chosen, Wanted wanted, Person by, byte[] zip, Instant at) {
    return new Made(
        at,
        by.id(),
        wanted.to().kind().wire(),
        wanted.to().name(),
        wanted.entity(),
        wanted.purpose(),
        wanted.level(),
        chosen.stream().map(Piece::name).collect(Collectors.joining(" ")),
        wanted.why().strip(),
        Sha256.hex(zip),
        zip.length);
  }

  private List<Piece> chosen(CaseId id, Wanted wanted, Person by) {
    if (wanted.pieces().isEmpty()) {
      throw new NotShared(NotShared.Reason.NOTHING);
    }
    List<Piece> all = pieces(id);
    List<Piece> chosen = all.stream().filter(p -> wanted.pieces().contains(p.name())).toList();
    if (chosen.size() != wanted.pieces().size()) {
      throw new NotShared(NotShared.Reason.PIECE_GONE);
    }
    boolean counsels = chosen.stream().anyMatch(p -> p.kind() == Piece.Kind.DECISION);
    if (counsels && !by.may(Permission.DECIDE_LAW)) {
      throw new NotShared(NotShared.Reason.NOT_COUNSEL);
    }
    Set<String> byRule = new TreeSet<>();
    all.stream().filter(p -> PackRule.of(p, wanted.to()).goes()).forEach(p -> byRule.add(p.name()));
    boolean added = !byRule.containsAll(wanted.pieces());
    if (added && wanted.why().isBlank()) {
      throw new NotShared(NotShared.Reason.WHY_NEEDED);
    }
    return chosen;
  }

  private static Optional<Gates.Decision> decision(Gate gate, Wanted wanted, Person by) {
    boolean counsel = by.may(Permission.DECIDE_LAW) && GateWords.decides(by, gate);
    return wanted.reasons().isBlank()
        ? Optional.empty()
        : Optional.of(new Gates.Decision(by.id(), counsel, wanted.reasons().strip()));
  }

  private PlannedAction action(CaseId id, Wanted wanted) {
    Facts facts = facts(id);
    if (facts.part(wanted.entity()).isEmpty()) {
      throw new NotShared(NotShared.Reason.CHOICE_ODD);
    }
    return new ShareAction(facts).pack(wanted, clock.instant());
  }

  private Facts facts(CaseId id) {
    var record = cases.file(id).record();
    return record.at(record.newest());
  }
}
