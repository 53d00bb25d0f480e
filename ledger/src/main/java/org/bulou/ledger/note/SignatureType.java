package org.bulou.ledger.note;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of signatures used here, with the byte that names them (C2SP signed-note). */
public enum SignatureType {
  /** A log's signature over the text of a note. */
  ED25519(1, "Ed25519", "302a300506032b6570032100", 32, 64),
  /** A witness's cosignature with a time (C2SP tlog-cosignature), Ed25519. */
  COSIGNATURE_ED25519(4, "Ed25519", "302a300506032b6570032100", 32, 72),
  /** A witness's cosignature with a time, ML-DSA-44 (FIPS 204). */
  COSIGNATURE_ML_DSA_44(6, "ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 2428);

  private final int code;
  private final String algorithm;
  private final String spkiPrefix;
  private final int keySize;
  private final int signatureSize;

  SignatureType(int code, String algorithm, String spkiPrefix, int keySize, int signatureSize) {
    this.code = code;
    this.algorithm = algorithm;
    this.spkiPrefix = spkiPrefix;
    this.keySize = keySize;
    this.signatureSize = signatureSize;
  }

  static Optional<SignatureType> of(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  public boolean isCosignature() {
    return this != ED25519;
  }

  int code() {
    return code;
  }

  /** The JDK's name of the signature scheme. */
  public String algorithm() {
    return algorithm;
  }

  /** What stands before the raw key in its X.509 form (RFC 8410, RFC 9881), as hex. */
  String spkiPrefix() {
    return spkiPrefix;
  }

  int keySize() {
    return keySize;
  }

  /** Bytes in a signature, its time included. */
  int signatureSize() {
    return signatureSize;
  }
}
