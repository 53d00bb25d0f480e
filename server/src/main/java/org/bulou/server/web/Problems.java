package org.bulou.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.bulou.law.source.Language;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What was wrong, told to a program (RFC 9457): in English, or in Chinese when it asks for it. */
@Component
public final class Problems {
  private final Texts texts;

  Problems(Texts texts) {
    this.texts = texts;
  }

  /**
   * A problem.
   *
   * @param key the message key of what to do
   * @param instance the path it is about, without anything the caller chose
   */
  public ProblemDetail of(
      HttpStatusCode status, String key, String instance, HttpServletRequest request) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(key, request));
    problem.setInstance(URI.create(instance));
    return problem;
  }

  /** The answer that tells it. */
  public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(new MediaType(MediaType.APPLICATION_PROBLEM_JSON, StandardCharsets.UTF_8))
        .body(problem);
  }

  /** A text in the language the program asked for. */
  public String text(String key, HttpServletRequest request) {
    boolean chinese =
        request.getHeader("Accept-Language") != null
            && request.getLocale().getLanguage().equals("zh");
    return texts.text(chinese ? Language.ZH : Language.EN, key);
  }
}
