package org.bulou.server.intake;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose form was read already: its fields, and no body any more. */
final class PlainForm extends HttpServletRequestWrapper {
  private final Map<String, String[]> fields = new LinkedHashMap<>();

  /** Fields of the address win nothing here: a form's own fields replace them. */
  PlainForm(HttpServletRequest request, Map<String, List<String>> form) {
    super(request);
    form.forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
  }

  @Override
  public String getContentType() {
    return "application/x-www-form-urlencoded;charset=UTF-8";
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = fields.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(fields);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = fields.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Collection<Part> getParts() {
    return List.of();
  }

  @Override
  public @Nullable Part getPart(String name) {
    return null;
  }

  @Override
  public ServletInputStream getInputStream() {
    throw new IllegalStateException("the form was read already");
  }

  @Override
  public BufferedReader getReader() {
    throw new IllegalStateException("the form was read already");
  }
}
