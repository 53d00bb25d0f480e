package org.bulou.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bulou.server.platform.ActorId;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint × every role: what is declared, and that it is what happens. */
class EveryEndpointTest {
  private static final TestServer SERVER = TestServer.shared();

  private static Map<String, HandlerMethod> endpoints() {
    Map<String, HandlerMethod> found = new TreeMap<>();
    for (RequestMappingHandlerMapping mapping : SERVER.beans(RequestMappingHandlerMapping.class)) {
      for (Map.Entry<RequestMappingInfo, HandlerMethod> e :
          mapping.getHandlerMethods().entrySet()) {
        if (!ErrorController.class.isAssignableFrom(e.getValue().getBeanType())) {
          found.put(e.getKey().toString(), e.getValue());
        }
      }
    }
    assertTrue(found.size() > 8, () -> "only " + found.keySet());
    return found;
  }

  @Test
  void shouldDeclareAPermissionOnEveryEndpoint() {
    List<String> silent = new ArrayList<>();
    endpoints()
        .forEach(
            (path, endpoint) -> {
              if (Declaration.of(endpoint) instanceof Declaration.Nothing) {
                silent.add(path + " " + endpoint);
              }
            });
    assertEquals(List.of(), silent, "endpoints without @Requires or @Open");
  }

  @Test
  void shouldLetInExactlyTheRolesDeclared() {
    for (HandlerMethod endpoint : endpoints().values()) {
      for (Role role : Role.values()) {
        Person person =
            new Person(new ActorId(new java.util.UUID(0, 1)), "x", "X", Set.of(role), Set.of());
        boolean expected =
            switch (Declaration.of(endpoint)) {
              case Declaration.Anybody anybody -> true;
              case Declaration.Holders(Permission permission) -> permission.roles().contains(role);
              case Declaration.Nothing nothing -> false;
            };
        assertEquals(
            expected,
            PermissionGuard.allows(endpoint, Optional.of(person)),
            endpoint + " × " + role);
      }
      boolean open = Declaration.of(endpoint) instanceof Declaration.Anybody;
      assertEquals(
          open, PermissionGuard.allows(endpoint, Optional.empty()), endpoint + " × stranger");
    }
  }

  @Test
  void shouldRefuseOverHttpWhatIsRefusedHere() {
    for (Role role : Role.values()) {
      var browser = SERVER.signedIn(role);
      int expected = Permission.KEEP_PEOPLE.roles().contains(role) ? 200 : 403;
      assertEquals(expected, browser.get("/people").status(), role.toString());
    }
    var stranger = SERVER.stranger().getOnly("/people?x=1");
    assertEquals(303, stranger.status());
    assertEquals("/sign-in?next=%2Fpeople%3Fx%3D1", stranger.location());
  }

  @Test
  void shouldRefuseAnEndpointThatDeclaresNothing() throws ReflectiveOperationException {
    HandlerMethod endpoint = new HandlerMethod(new Object(), Object.class.getMethod("toString"));
    Person all =
        new Person(
            new ActorId(new java.util.UUID(0, 1)), "x", "X", Set.of(Role.values()), Set.of());
    assertEquals(false, PermissionGuard.allows(endpoint, Optional.of(all)));
    assertEquals(false, PermissionGuard.allows(new Object(), Optional.of(all)));
  }

  @Test
  void shouldServeNothingButControllersAndAssets() {
    for (HandlerMapping mapping : SERVER.beans(HandlerMapping.class)) {
      if (mapping instanceof org.springframework.web.servlet.handler.SimpleUrlHandlerMapping urls) {
        assertTrue(
            Set.of("/assets/**").containsAll(urls.getUrlMap().keySet()),
            () -> "unexpected " + urls.getUrlMap().keySet());
      }
    }
  }

  @Test
  void shouldKeepAdministratorsFromCases() {
    assertEquals(false, Permission.READ_CASES.roles().contains(Role.ADMIN));
    assertEquals(false, Permission.WORK_CASES.roles().contains(Role.ADMIN));
    assertEquals(false, Permission.READ_RECORD.roles().contains(Role.ADMIN));
    assertEquals(403, SERVER.signedIn(Role.ANALYST).get("/people").status());
  }
}
