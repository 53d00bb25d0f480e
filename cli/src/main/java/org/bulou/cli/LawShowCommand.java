package org.bulou.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bulou.law.model.Article;
import org.bulou.law.model.Form;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou law show ID}: an instrument with its articles, or one norm. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "An instrument, an article (instrument:article), a norm or a filing form.")
final class LawShowCommand implements Callable<Integer> {
  @ParentCommand private LawCommand parent = new LawCommand();

  @Parameters(
      paramLabel = "ID",
      description = "For example cn.rmsv-2021, cn.rmsv-2021:7, cn.rmsv.7-2.report-to-miit, eu.srp.")
  private String id = "";

  @Override
  public Integer call() {
    Console console = parent.bulou().console();
    LawHome home = parent.bulou().home();
    Law law = home.law();
    NormPage page = new NormPage(console, law);
    int colon = id.indexOf(':');
    String instrument = colon < 0 ? id : id.substring(0, colon);
    Instrument found = law.instruments().get(instrument);
    if (found != null) {
      instrument(page, console, law, found, colon < 0 ? "" : id.substring(colon + 1));
      return ExitCode.OK;
    }
    Form form = law.forms().get(id);
    if (form != null) {
      page.form(form);
      return ExitCode.OK;
    }
    List<Norm> versions = law.versions(id);
    if (versions.isEmpty()) {
      List<String> known = new ArrayList<>(law.normIds());
      known.addAll(law.instruments().keySet());
      known.addAll(law.forms().keySet());
      throw BadInput.unknown(
          "没有法律、条文或规范", "there is no instrument, article or norm called", id, known);
    }
    versions.forEach(page::norm);
    return ExitCode.OK;
  }

  private void instrument(
      NormPage page, Console console, Law law, Instrument found, String article) {
    List<Article> articles =
        law.articlesOf(found.id()).stream()
            .filter(a -> article.isEmpty() || a.number().equals(article))
            .toList();
    if (articles.isEmpty() && !article.isEmpty()) {
      throw BadInput.unknown(
          "没有条文",
          "there is no article",
          article,
          law.articlesOf(found.id()).stream().map(Article::number).toList());
    }
    page.instrument(found);
    for (Article a : articles) {
      page.article(a);
      law.norms().stream()
          .filter(n -> n.head().instrument() == found && n.head().article().equals(a.number()))
          .forEach(n -> console.paragraph(2, "· ", n.id() + " — " + console.in(n.head().title())));
    }
  }
}
