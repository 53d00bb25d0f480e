package org.bulou.ledger.note;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bulou.ledger.refusal.Refusal;

/**
 * A public key with its name: the <i>vkey</i> of C2SP signed-note, {@code name+id+base64}. Equal
 * when all of it is equal.
 */
public final class VerifierKey {
  private final String name;
  private final SignatureType type;
  private final String material;
  private final int id;
  private final PublicKey key;

  private VerifierKey(String name, SignatureType type, byte[] raw) {
    this.name = name;
    this.type = type;
    this.material = Base64.getEncoder().encodeToString(prefixed(type, raw));
    this.id = idOf(name, prefixed(type, raw));
    try {
      byte[] spki = concat(HexFormat.of().parseHex(type.spkiPrefix()), raw);
      this.key =
          KeyFactory.getInstance(type.algorithm()).generatePublic(new X509EncodedKeySpec(spki));
    } catch (GeneralSecurityException e) {
      throw refuse("`" + name + "`", "公钥不可用", "the public key cannot be used");
    }
  }

  /** The key of a name and type from the JDK's public key. */
  static VerifierKey of(String name, SignatureType type, PublicKey key) {
    checkName(name);
    byte[] spki = key.getEncoded();
    int raw = type.keySize();
    byte[] last = new byte[raw];
    System.arraycopy(spki, spki.length - raw, last, 0, raw);
    return new VerifierKey(name, type, last);
  }

  /** Reads {@code name+id+base64}; refuses an id that is not the key's own. */
  public static VerifierKey parse(String vkey) {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw refuse(vkey, "应为 名称+编号+base64", "name+id+base64 was expected");
    }
    checkName(parts[0]);
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(parts[2]);
    } catch (IllegalArgumentException e) {
      throw refuse(vkey, "公钥不是 base64", "the key is not base64");
    }
    SignatureType type =
        SignatureType.of(bytes.length == 0 ? 0 : bytes[0] & 0xff)
            .orElseThrow(
                () ->
                    refuse(
                        vkey,
                        "未知的签名类型；可用 Ed25519（1、4）与 ML-DSA-44（6）",
                        "unknown signature type; usable are Ed25519 (1, 4) and ML-DSA-44 (6)"));
    if (bytes.length != 1 + type.keySize()) {
      throw refuse(
          vkey,
          "公钥应有 " + type.keySize() + " 字节",
          "the public key should have " + type.keySize() + " bytes");
    }
    byte[] raw = new byte[type.keySize()];
    System.arraycopy(bytes, 1, raw, 0, raw.length);
    VerifierKey key = new VerifierKey(parts[0], type, raw);
    if (!key.toString().equals(vkey)) {
      throw refuse(
          vkey,
          "编号与公钥不符，应为 " + key.idHex(),
          "the id does not fit the key, " + key.idHex() + " was expected");
    }
    return key;
  }

  /** Names of keys are not empty and hold no blanks and no plus. */
  static void checkName(String name) {
    boolean bad =
        name.isEmpty()
            || name.codePoints()
                .anyMatch(
                    c ->
                        c == '+'
                            || c < 0x20
                            || Character.isWhitespace(c)
                            || Character.isSpaceChar(c));
    if (bad) {
      throw refuse(
          name, "密钥名称不得为空，不得含空格或加号", "a key's name is not empty and holds no blank and no plus");
    }
  }

  private static Refusal refuse(String vkey, String zh, String en) {
    String shown = vkey.length() > 60 ? vkey.substring(0, 60) + "…" : vkey;
    return new Refusal("key `" + shown + "`", zh, en);
  }

  private static byte[] prefixed(SignatureType type, byte[] raw) {
    return concat(new byte[] {(byte) type.code()}, raw);
  }

  private static byte[] concat(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }

  private static int idOf(String name, byte[] typed) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] hash = sha256.digest(typed);
      return (hash[0] & 0xff) << 24
          | (hash[1] & 0xff) << 16
          | (hash[2] & 0xff) << 8
          | (hash[3] & 0xff);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Is that a signature of this message by this key? */
  public boolean verify(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(type.algorithm());
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // a signature that cannot be read is not one
    }
  }

  /** Was that signature line made under this name and id? */
  public boolean claims(NoteSignature signature) {
    return signature.id() == id && signature.name().equals(name);
  }

  public String name() {
    return name;
  }

  public SignatureType type() {
    return type;
  }

  /** The first four bytes of the hash over name and key. */
  public int id() {
    return id;
  }

  public String idHex() {
    return HexFormat.of().toHexDigits(id);
  }

  /** The key without its name: two vkeys of one key share it. */
  public String material() {
    byte[] typed = Base64.getDecoder().decode(material);
    return Base64.getEncoder().encodeToString(Arrays.copyOfRange(typed, 1, typed.length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return id;
  }

  /** The vkey. */
  @Override
  public String toString() {
    return name + "+" + idHex() + "+" + material;
  }
}
