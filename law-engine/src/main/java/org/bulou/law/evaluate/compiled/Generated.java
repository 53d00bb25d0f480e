package org.bulou.law.evaluate.compiled;

import java.util.List;

/**
 * A class to be defined as hidden in the engine's package.
 *
 * @param bytes its class file
 * @param constants its class data
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record Generated(byte[] bytes, List<Object> constants) {}
