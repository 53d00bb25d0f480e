package org.bulou.law.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bulou.law.evaluate.Address;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Question;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.explain.EvaluationDiff;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.facts.Facts;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;
import org.bulou.law.vocabulary.Type;

/**
 * A case in the making. Immutable: an answer gives a new interview. It asks what the engine's
 * ranking puts first among the facts that can still change an answer, leaves out what was asked in
 * vain, and ends when nothing can change any more.
 */
public final class Interview {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private final Evaluator engine;
  private final String id;
  private final Bilingual title;
  private final Notebook notebook;
  private final CaseFile file;
  private final Evaluation evaluation;

  private Interview(Evaluator engine, String id, Bilingual title, Notebook notebook) {
    this.engine = engine;
    this.id = id;
    this.title = title;
    this.notebook = notebook;
    this.file =
        CaseReader.read(new SourceTree.Source("interview", text()), engine.law()).getFirst();
    this.evaluation =
        engine.evaluate(file.record(), Moment.at(file.asOf()), Readings.NONE, List.of());
  }

  /**
   * An empty case.
   *
   * @param id the case's id, as a case file takes it
   * @param by who opens it
   */
  public static Interview begin(
      Evaluator engine, String id, Bilingual title, String by, Instant at) {
    Notebook empty =
        Notebook.EMPTY.with(
            new Entry(at, by), "case", "aspects", new Written.Members(Set.of(), Set.of(), false));
    return new Interview(engine, id, title, empty);
  }

  /**
   * Goes on with a file.
   *
   * @throws SourceException when the text is no case
   * @throws IllegalArgumentException when no interview wrote it, or somebody changed it since
   */
  public static Interview resume(Evaluator engine, String text) {
    if (!NotebookText.untouched(text)) {
      throw new IllegalArgumentException("no interview wrote this file as it is now");
    }
    Law law = engine.law();
    CaseFile file = CaseReader.read(new SourceTree.Source("interview", text), law).getFirst();
    Notebook notebook = NotebookReader.read(YamlReader.read("interview", text), text);
    return new Interview(engine, file.id(), file.title(), notebook);
  }

  /** Whether a text is as an interview wrote it, so that it may be written over. */
  public static boolean wrote(String text) {
    return NotebookText.untouched(text);
  }

  /** The case file, readable by {@code bulou assess}. */
  public String text() {
    Packs packs = engine.law().packs();
    return NotebookText.of(notebook, id, title, packs.all() ? Set.of() : packs.on());
  }

  public CaseFile file() {
    return file;
  }

  public Evaluation evaluation() {
    return evaluation;
  }

  /** The questions that can still matter, what settles most first. */
  public List<Question> open() {
    AskedInVain asked = new AskedInVain(notebook.unknown().keySet());
    Facts facts = file.record().at(file.record().newest());
    return OpenQuestions.of(evaluation, facts, asked, file.asOf()).worthAsking();
  }

  /** The next question; empty when nothing that anybody knows can change the answer. */
  public Optional<Question> next() {
    return open().stream().findFirst();
  }

  /** The parts told so far to which a fact of this type may refer, or which a list may hold. */
  public List<String> candidates(Address address) {
    String wanted =
        switch (address.attribute().type()) {
          case Type.PartOf p -> p.part().name();
          case Type.ListOf l -> l.part().name();
          default -> "";
        };
    return notebook.parts().stream()
        .filter(
            part ->
                file.record().at(file.record().newest()).part(part).stream()
                    .anyMatch(p -> p.type().name().equals(wanted)))
        .toList();
  }

  /**
   * Takes an answer, to the question asked or to any other.
   *
   * @param by who answers
   * @param at when
   */
  public Result answer(Address address, Reply reply, String by, Instant at) {
    Entry entry = new Entry(at, by);
    Optional<Notebook> written = write(address, reply, entry);
    if (written.isEmpty()) {
      return new Result.Refused(
          new Bilingual(
              "`" + address.show() + "` 需要 " + address.attribute().type().show(),
              "`" + address.show() + "` takes a " + address.attribute().type().show()));
    }
    try {
      Interview next = new Interview(engine, id, title, written.get());
      return new Result.Taken(next, EvaluationDiff.between(evaluation, next.evaluation));
    } catch (SourceException e) {
      return new Result.Refused(e.problems().getFirst().message());
    }
  }

  private Optional<Notebook> write(Address a, Reply reply, Entry entry) {
    Type type = a.attribute().type();
    return switch (reply) {
      case Reply.NobodyKnows n -> Optional.of(vain(a, entry));
      case Reply.YesNo y when type instanceof Type.SetOf && !a.member().isEmpty() ->
          Optional.of(put(a, entry, member(a.member(), y.is())));
      case Reply.YesNo y when type instanceof Type.Bool ->
          Optional.of(put(a, entry, plain(String.valueOf(y.is()))));
      case Reply.Choice c when type instanceof Type.EnumOf ->
          Optional.of(put(a, entry, plain(NotebookText.quoted(c.value()))));
      case Reply.Choice c when type instanceof Type.SetOf ->
          Optional.of(put(a, entry, member(c.value(), true)));
      case Reply.Members m when type instanceof Type.SetOf ->
          Optional.of(
              put(a, entry, new Written.Members(new TreeSet<>(m.values()), Set.of(), m.all())));
      case Reply.Number n when type instanceof Type.Int ->
          Optional.of(put(a, entry, plain(String.valueOf(n.is()))));
      case Reply.Words w when type instanceof Type.Text ->
          Optional.of(put(a, entry, plain(NotebookText.quoted(w.is()))));
      case Reply.Moment m when type instanceof Type.Time ->
          Optional.of(put(a, entry, plain(m.written())));
      case Reply.NotYet n when type instanceof Type.Time -> Optional.of(put(a, entry, none(entry)));
      case Reply.Parts p when type instanceof Type.ListOf || type instanceof Type.PartOf ->
          parts(a, p, entry);
      default -> Optional.empty();
    };
  }

  private Notebook put(Address a, Entry entry, Written value) {
    return notebook.with(entry, a.part(), a.attribute().name(), value);
  }

  private static Written plain(String yaml) {
    return new Written.Plain(yaml);
  }

  private static Written none(Entry entry) {
    return plain(
        "{ none_as_of: " + entry.at() + ", says: " + NotebookText.quoted(entry.by()) + " }");
  }

  private static Written member(String member, boolean yes) {
    return new Written.Members(
        yes ? Set.of(member) : Set.of(), yes ? Set.of() : Set.of(member), false);
  }

  /** Sets and lists keep their members; that one was asked in vain stands beside the facts. */
  private Notebook vain(Address a, Entry entry) {
    Notebook noted = notebook.inVain(entry, a.show());
    boolean whole =
        !(a.attribute().type() instanceof Type.SetOf
            || a.attribute().type() instanceof Type.ListOf);
    return whole
        ? noted.with(
            entry,
            a.part(),
            a.attribute().name(),
            plain("{ asked: " + entry.at() + ", answer: nobody-knows }"))
        : noted;
  }

  private Optional<Notebook> parts(Address a, Reply.Parts reply, Entry entry) {
    String type =
        switch (a.attribute().type()) {
          case Type.ListOf l -> l.part().name();
          case Type.PartOf p -> p.part().name();
          default -> "";
        };
    Notebook written = notebook;
    Set<String> ids = new TreeSet<>();
    for (Reply.Part part : reply.parts()) {
      if (!ID.matcher(part.id()).matches() && !part.id().contains("(")) {
        return Optional.empty();
      }
      ids.add(part.id());
      boolean known =
          written.mentions(part.id()) || engine.law().authorities().containsKey(part.id());
      if (!known) {
        written = written.with(entry, part.id(), "is", plain(type));
        boolean named =
            !part.name().isEmpty()
                && engine.law().vocabulary().need(type).attribute("name").isPresent();
        written =
            named
                ? written.with(entry, part.id(), "name", plain(NotebookText.quoted(part.name())))
                : written;
      }
    }
    if (a.attribute().type() instanceof Type.PartOf) {
      return ids.size() == 1
          ? Optional.of(
              written.with(entry, a.part(), a.attribute().name(), plain(ids.iterator().next())))
          : Optional.empty();
    }
    return Optional.of(
        written.with(entry, a.part(), a.attribute().name(), new Written.Parts(ids, reply.all())));
  }
}
