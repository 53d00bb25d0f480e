package org.bulou.server.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a controller answers: a template with its one record of what it shows, or a redirect.
 *
 * <pre>
 * return Page.of("duties/board", new BoardPage(...));   // src/main/jte/duties/board.jte
 * return Page.redirect("/cases/" + number);             // after a form, so that reload repeats nothing
 * </pre>
 *
 * The template declares a parameter {@code frame} of type {@link Frame} and, when there is a
 * record, {@code page} of its type. The record is public, because templates live in a package of
 * their own.
 */
public final class Page extends ModelAndView {
  private Page(String view) {
    super(view);
  }

  /** A template with what it shows. */
  public static Page of(String template, Object content) {
    Page page = new Page(template);
    page.addObject("page", content);
    return page;
  }

  /** A template that shows nothing but itself. */
  public static Page of(String template) {
    return new Page(template);
  }

  /** See other: a path of this server. */
  public static Page redirect(String path) {
    if (!LocalPath.is(path)) {
      throw new IllegalArgumentException("not a path of this server");
    }
    return new Page("redirect:" + path);
  }

  /** The same page with another status, for instance 422 when a form was filled wrongly. */
  public Page status(HttpStatus status) {
    setStatus(status);
    return this;
  }
}
