package org.bulou.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the templates compiled in the build. A page is made whole before the first byte is sent, so
 * that an error shows the error page and never half of two.
 */
@Component
final class Templates implements ViewResolver, Ordered {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Frames frames;

  Templates(Frames frames) {
    this.frames = frames;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return !name.contains(":") && engine.hasTemplate(template)
        ? (model, request, response) -> show(template, model, request, response)
        : null;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  /** The page as text; for the places that answer outside of a controller. */
  String render(String template, Map<String, ?> model, HttpServletRequest request) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("frame", frames.of(request));
    Object page = model.get("page");
    if (page != null) {
      parameters.put("page", page);
    }
    StringOutput output = new StringOutput();
    engine.render(template, parameters, output);
    return output.toString();
  }

  private void show(
      String template,
      @Nullable Map<String, ?> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    byte[] page =
        render(template, model == null ? Map.of() : model, request)
            .getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
