package org.bulou.server.hooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests may go: nothing here asks a name server. */
class DestinationsTest {
  private static final String PUBLIC = "9.9.9.9";

  private static InetAddress[] addresses(String... literals) {
    return List.of(literals).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }

  private static String refused(Destinations by, String url) {
    return by.look(url) instanceof Destinations.Found.Refused(String why) ? why : "";
  }

  private static Destinations at(String... literals) {
    return new Destinations(host -> addresses(literals), false, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.0.9",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "::7f00:1",
        "64:ff9b::a00:1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "2002:a00:1::1",
        "3fff::1",
        "5f00::1"
      })
  void shouldReachIntoNoNetworkOfOurs(String address) {
    assertEquals("inside", refused(at(address), "https://innocent.example/x"));
    assertEquals(
        "inside", refused(at(PUBLIC, address), "https://innocent.example/x"), "one of two");
    assertEquals("inside", refused(at(address, PUBLIC), "https://innocent.example/x"));
    String host = address.contains(":") ? "[" + address + "]" : address;
    Destinations asIs = new Destinations(InetAddress::getAllByName, false, true);
    assertEquals("inside", refused(asIs, "https://" + host + "/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.9.9.9", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2620:fe::fe"})
  void shouldReachOthers(String address) {
    var target =
        assertInstanceOf(
            Destinations.Found.Target.class, at(address).look("https://other.example/x?y=1"));
    assertEquals(443, target.port());
    assertEquals(List.of(addresses(address)), target.addresses(), "and no other than looked at");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "other.example",
        "ftp://other.example/",
        "file:///etc/passwd",
        "https:///x",
        "https://me@other.example/",
        "https://me:pw@other.example/",
        "https://other.example/#x",
        "https://other.example:0/",
        "https://other.example:99999/",
        "https://other example/",
        "https://other.example/\r\nX: y",
        "gopher://other.example/",
        "https://[fe80::1%25eth0/"
      })
  void shouldRefuseOddAddresses(String url) {
    assertEquals("odd", refused(at(PUBLIC), url));
  }

  @Test
  void shouldSpeakPlainlyToThisMachineOnlyWhereItMay() {
    assertEquals("plain", refused(at("127.0.0.1"), "http://localhost/"));
    assertEquals("plain", refused(at(PUBLIC), "http://other.example/"));
    Destinations trying = new Destinations(host -> addresses("127.0.0.1"), true, true);
    assertInstanceOf(Destinations.Found.Target.class, trying.look("http://localhost:8080/"));
    Destinations out = new Destinations(host -> addresses(PUBLIC), true, true);
    assertEquals("plain", refused(out, "http://other.example/"));
    Destinations mixed = new Destinations(host -> addresses("127.0.0.1", "10.0.0.1"), true, true);
    assertEquals("inside", refused(mixed, "http://localhost/"));
    Destinations demo = new Destinations(host -> addresses(PUBLIC), true, false);
    assertEquals("inside", refused(demo, "https://other.example/"), "a demonstration tells nobody");
  }

  @Test
  void shouldSayWhenNobodyKnowsTheName() {
    Destinations none =
        new Destinations(
            host -> {
              throw new UnknownHostException(host);
            },
            false,
            true);
    assertEquals("unknown", refused(none, "https://nowhere.example/"));
  }
}
